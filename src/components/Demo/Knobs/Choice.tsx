import {useId} from 'react';
import type {KnobSpec} from 'lab/output';
import styles from './Knobs.module.css';

interface Props {
  spec: Extract<KnobSpec, {knob: 'choice'}>;
  name: string;
  value: string;
  /** An option in the language of the page. */
  say: (option: string) => string;
  onTurn: (value: string) => void;
}

/** Side by side while that is short, else in a list that opens. */
export function Choice({spec: {options}, name, value, say, onTurn}: Props) {
  const group = useId();
  const isShort = options.length <= 4 && options.map(say).join('').length <= 32;
  if (!isShort) {
    return (
      <label className={styles.label}>
        <span className={styles.name}>{name}</span>
        <select
          className={styles.select}
          value={value}
          onChange={(event) => onTurn(event.target.value)}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {say(option)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <div className={styles.label} role="radiogroup" aria-labelledby={`${group}-name`}>
      <span className={styles.name} id={`${group}-name`}>
        {name}
      </span>
      <span className={styles.options}>
        {options.map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={option === value}
              onChange={() => onTurn(option)}
            />
            <span>{say(option)}</span>
          </label>
        ))}
      </span>
    </div>
  );
}

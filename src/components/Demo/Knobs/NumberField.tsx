import {useState} from 'react';
import styles from './Knobs.module.css';
import {clamp, showNumber} from './scale';

interface Props {
  name: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  onTurn: (value: number) => void;
}

/** A number to type. What is typed stays as it is until the field is left. */
export function NumberField({name, value, min, max, step, onTurn}: Props) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      type="number"
      className={styles.number}
      aria-label={name}
      min={min}
      max={max}
      step={step ?? 'any'}
      inputMode="decimal"
      value={draft ?? showNumber(value)}
      onChange={(event) => {
        setDraft(event.target.value);
        const typed = event.target.valueAsNumber;
        if (Number.isFinite(typed)) onTurn(clamp(typed, {min, max}));
      }}
      onBlur={() => setDraft(undefined)}
    />
  );
}

import {useId} from 'react';
import styles from './Filters.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: {value: T; label: string}[];
  onChange: (value: T) => void;
}

/** One of a few, with its label. */
export function Choice<T extends string>({label, value, options, onChange}: Props<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.control}
        value={value}
        onChange={({target}) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

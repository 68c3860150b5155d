import styles from './Knobs.module.css';

interface Props {
  name: string;
  value: boolean;
  onTurn: (value: boolean) => void;
}

/** On or off. */
export function Switch({name, value, onTurn}: Props) {
  return (
    <label className={styles.label}>
      <span className={styles.name}>{name}</span>
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={value}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </label>
  );
}

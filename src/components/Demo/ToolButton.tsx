import clsx from 'clsx';
import styles from './Demo.module.css';
import {Icon} from './icons';

interface Props {
  icon: Parameters<typeof Icon>[0]['name'];
  name: string;
  /** Shows the name beside the icon. */
  isNamed?: boolean;
  isPressed?: boolean;
  isDisabled?: boolean;
  /** Also in the tooltip: the key that does the same. */
  keys?: string;
  onClick: () => void;
}

/** A button of a demo's toolbar. */
export function ToolButton({icon, name, isNamed, isPressed, isDisabled, keys, onClick}: Props) {
  return (
    <button
      type="button"
      className={clsx(styles.tool, isNamed && styles.named)}
      aria-label={name}
      aria-pressed={isPressed}
      aria-disabled={isDisabled}
      title={keys ? `${name} (${keys})` : name}
      onClick={() => !isDisabled && onClick()}
    >
      <Icon name={icon} />
      {isNamed && <span>{name}</span>}
    </button>
  );
}

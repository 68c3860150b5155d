import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import styles from './CollectButton.module.css';
import {useToggle} from './useToggle';

interface Props {
  /** `foundations/norms#norm-axioms` */
  unitKey: string;
  /** The unit in words, for who hears the button and does not see what it stands beside. */
  name: string;
  /** Stands in a list of units, always in view. */
  isShown?: boolean;
  className?: string;
}

/** The "+" of a unit: on the list or not. Drawn in CSS, as there are a hundred of them on a page. */
export function CollectButton({unitKey, name, isShown, className}: Props) {
  const {isOn, toggle} = useToggle(unitKey);
  return (
    <button
      type="button"
      className={clsx(styles.collect, isShown && styles.shown, className)}
      aria-pressed={isOn}
      aria-label={translate(
        {
          id: 'study.add',
          message: 'Add to study list: {unit}',
          description:
            'Name of the toggle button beside a unit; its pressed state says if it is there',
        },
        {unit: name},
      )}
      title={
        isOn
          ? translate({
              id: 'study.is-on',
              message: 'On your study list',
              description: 'Tooltip of the pressed toggle button beside a unit',
            })
          : translate({
              id: 'study.is-off',
              message: 'Add to study list',
              description: 'Tooltip of the toggle button beside a unit',
            })
      }
      data-collect={unitKey}
      onClick={toggle}
    />
  );
}

import DefaultNavbarItem, {type Props} from '@theme/NavbarItem/DefaultNavbarItem';
import styles from './StudyNavbarItem.module.css';
import {useStudy} from './useStudy';
import {countText} from './words';

/** The link to the study list; says how much is on it. */
export function StudyNavbarItem({label, ...props}: Props & {label: string}) {
  const {length} = useStudy().list.items;
  if (length === 0) return <DefaultNavbarItem {...props} label={label} />;
  return (
    <DefaultNavbarItem
      {...props}
      // What is seen, “Study list 4”, is how the name begins.
      aria-label={`${label} ${countText(length)}`}
      label={
        <>
          {label} <span className={styles.count}>{length}</span>
        </>
      }
    />
  );
}

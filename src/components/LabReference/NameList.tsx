import {translate} from '@docusaurus/Translate';
import type {Group} from './groups';
import styles from './LabReference.module.css';

/** All names at a glance, each a link to its entry. */
export function NameList({groups}: {groups: Group[]}) {
  const label = translate({
    id: 'lab.names',
    message: 'Everything in lab',
    description: 'Name of the list of all exports of lab',
  });
  return (
    <nav className={styles.names} aria-label={label}>
      {groups.map(({id, title, entries}) => (
        <div key={id} className={styles.row}>
          <a href={`#${id}`} className={styles.title} lang="en">
            {title}
          </a>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <a href={`#${entry.id}`} className={styles.name}>
                  {entry.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

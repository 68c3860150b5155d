import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {datasets} from '../../../model/datasets';
import styles from './Demo.module.css';

/** Whose data a demo reads, and under which terms. */
export function DataCredit({packs}: {packs: string[]}) {
  const used = datasets.filter((set) => set.packs.some((pack) => packs.includes(pack)));
  if (used.length === 0) return null;
  return (
    <p className={styles.credit} data-credit="">
      <Translate id="demo.data" description="Before the names of data that are not ours">
        Data:
      </Translate>{' '}
      {used.map(({id, name, authors, terms}, i) => (
        <span key={id}>
          {i > 0 && '; '}
          {name}, {authors}, <Link to={`/licences/#${id}`}>{terms}</Link>
        </span>
      ))}
    </p>
  );
}

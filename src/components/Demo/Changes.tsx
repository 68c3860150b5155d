import Translate, {translate} from '@docusaurus/Translate';
import {changesBetween, type Change} from './compare';
import styles from './Demo.module.css';

/** The edited text compared with the original, line by line. */
export default function Changes({original, edited}: {original: string; edited: string}) {
  const changes = changesBetween(original, edited);
  return (
    <div
      className={styles.changes}
      role="group"
      tabIndex={0}
      aria-label={translate({
        id: 'demo.changes.label',
        message: 'Changes to the original',
        description: 'Name of a comparison',
      })}
    >
      {changes.map((change, i) => (
        <Line key={i} change={change} />
      ))}
    </div>
  );
}

function Line({change}: {change: Change}) {
  switch (change.kind) {
    case 'gap':
      return (
        <div className={styles.gap}>
          <Translate
            id="demo.changes.gap"
            description="Equal lines left out"
            values={{count: change.count}}
          >
            {'{count} lines unchanged'}
          </Translate>
        </div>
      );
    case 'added':
      return <ins className={styles.added}>{change.text}</ins>;
    case 'removed':
      return <del className={styles.removed}>{change.text}</del>;
    case 'same':
      return <div className={styles.same}>{change.text}</div>;
  }
}

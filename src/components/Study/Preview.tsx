import Translate from '@docusaurus/Translate';
import styles from './Preview.module.css';
import type {StudyUnit} from './useUnits';

/** What a hand-out says of a unit; on the screen it is folded, but for a formula. */
export function Preview({unit}: {unit: StudyUnit}) {
  const {kind, html, equations} = unit;
  if (!html) return null;
  const content = <div className={styles.content} dangerouslySetInnerHTML={{__html: html}} />;
  if (kind === 'equation') return <div className={styles.preview}>{content}</div>;
  return (
    <details className={styles.preview}>
      <summary className={styles.summary}>
        {kind === 'question' ? (
          <Translate id="study.answer" description="Unfolds the short answer of a question">
            Short answer
          </Translate>
        ) : (
          <Translate id="study.opening" description="Unfolds the first words of a unit">
            First words
          </Translate>
        )}
      </summary>
      {content}
      {equations.length > 0 && (
        <ul className={styles.equations}>
          {equations.map(({id, number, html}) => (
            <li key={id} className={styles.equation}>
              <span dangerouslySetInnerHTML={{__html: html}} />
              <span className={styles.number}>({number})</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

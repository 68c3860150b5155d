import Translate from '@docusaurus/Translate';
import {ScrollBox} from '@site/src/components/ScrollBox';
import {unitName} from '@site/src/components/UnitLink/unitNames';
import styles from './Preview.module.css';
import type {StudyUnit} from './useUnits';

/** What a hand-out says of a unit; on the screen it is folded, but for a formula. */
export function Preview({unit}: {unit: StudyUnit}) {
  const {kind, html, equations} = unit;
  if (!html) return null;
  if (kind === 'equation') {
    return (
      <div className={styles.preview}>
        <ScrollBox name={unitName(unit)} className={styles.content} html={html} />
      </div>
    );
  }
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
      <div className={styles.content} dangerouslySetInnerHTML={{__html: html}} />
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

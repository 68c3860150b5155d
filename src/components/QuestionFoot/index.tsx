import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {usePageData} from '@site/src/data/usePageData';
import {useUnit} from '@site/src/data/useUnit';
import {ReportButton} from './ReportButton';
import styles from './QuestionFoot.module.css';

/** At the end of each question, put there by the build: who links to it, and how to say it is wrong. */
export function QuestionFoot({id}: {id: string}) {
  const unit = useUnit('question', id);
  const links = usePageData().linkedFrom[id] ?? [];
  return (
    <div className={styles.foot} data-question-foot={id}>
      {links.length > 0 && (
        <div className={styles.linked}>
          <span className={styles.label}>
            <Translate id="question.linked-from" description="Heads a list of links to a question">
              Linked from
            </Translate>
          </span>
          <ul className={styles.list}>
            {links.map(({href, title}) => (
              <li key={href}>
                <Link to={href}>{title}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unit && <ReportButton unit={unit} />}
    </div>
  );
}

import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import {Importance} from '@site/src/components/Importance';
import type {Unit} from '../../../model';
import styles from './List.module.css';

const shown = 6;

/** The most asked questions of the first page. */
export function FirstQuestions({units, path}: {units: Unit[]; path: string}) {
  const questions = units
    .filter(({kind}) => kind === 'question')
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
    .slice(0, shown);
  return (
    <section>
      <Heading as="h2" className={styles.title}>
        <Translate id="landing.first" description="Heads a list of questions">
          A few questions
        </Translate>
      </Heading>
      <ul className={styles.list}>
        {questions.map(({id, title, weight}) => (
          <li key={id} className={styles.row}>
            <Link className={styles.link} to={`${path}#${id}`}>
              {title}
            </Link>
            {weight && <Importance weight={weight} />}
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <Link to="/questions/">
          <Translate id="landing.all-questions" description="Leads to the question index">
            All questions
          </Translate>
        </Link>
        <Link to="/study/" className={styles.also}>
          <Translate id="landing.study" description="Leads to the page of study lists">
            Study lists
          </Translate>
        </Link>
      </p>
    </section>
  );
}

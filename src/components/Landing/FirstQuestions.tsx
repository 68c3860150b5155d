import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import {Importance} from '@site/src/components/Importance';
import type {Weight} from '../../../model';
import styles from './List.module.css';

export interface OpeningQuestion {
  title: string;
  weight: Weight;
  href: string;
}

/** The most important question of each page, for somebody who wants to see one at once. */
export function FirstQuestions({questions}: {questions: OpeningQuestion[]}) {
  return (
    <section>
      <Heading as="h2" className={styles.title}>
        <Translate id="landing.first" description="Heads a list of questions">
          A few questions
        </Translate>
      </Heading>
      <ul className={styles.list}>
        {questions.map(({href, title, weight}) => (
          <li key={href} className={styles.row}>
            <Link className={styles.link} to={href}>
              {title}
            </Link>
            <Importance weight={weight} />
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

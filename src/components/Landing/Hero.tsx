import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import type {SiteCounts} from '../../../model';
import {Counts} from './Counts';
import styles from './Hero.module.css';
import type {Page, Topic} from './Topics';

interface Props {
  counts: SiteCounts;
  topics: Topic[];
  start: Page;
}

/** The name, the promise, how much there is, the topics, and the first page. */
export function Hero({counts, topics, start}: Props) {
  const {siteConfig} = useDocusaurusContext();
  return (
    <div>
      <Heading as="h1" className={styles.name}>
        {siteConfig.title}
      </Heading>
      <p className={styles.promise}>
        <Translate id="landing.promise" description="What the site is, in two sentences">
          Each question has a short answer to say aloud and a derivation with a reason for every
          step. Beside it stands a small program that computes the same: change it, run it, and its
          checks tell you whether the claim still holds.
        </Translate>
      </p>
      <Counts counts={counts} />
      <ul className={styles.topics}>
        {topics.map(({key, label}) => (
          <li key={key}>
            <Link to={`#${key}`}>{label}</Link>
          </li>
        ))}
      </ul>
      <Link className={styles.start} to={start.path}>
        <Translate
          id="landing.start"
          description="Leads to the first page"
          values={{title: start.title}}
        >
          {'Start with {title}'}
        </Translate>
        <span aria-hidden="true"> →</span>
      </Link>
    </div>
  );
}

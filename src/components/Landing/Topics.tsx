import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import styles from './List.module.css';

export interface Page {
  title: string;
  description: string;
  path: string;
  questions: number;
}

export interface Topic {
  key: string;
  label: string;
  pages: Page[];
}

/** Every topic with its pages and what they are about. */
export function Topics({topics}: {topics: Topic[]}) {
  return (
    <section>
      <Heading as="h2" className={styles.title} id="topics">
        <Translate id="landing.topics" description="Heads the list of topics">
          Topics
        </Translate>
      </Heading>
      {topics.map(({key, label, pages}) => (
        <div key={key}>
          <Heading as="h3" className={styles.topic} id={key}>
            {label}
          </Heading>
          <ul className={styles.list}>
            {pages.map((page) => (
              <PageRow key={page.path} {...page} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PageRow({title, description, path, questions}: Page) {
  return (
    <li className={styles.row}>
      <div>
        <Link className={styles.link} to={path}>
          {title}
        </Link>
        <p className={styles.description}>{description}</p>
      </div>
      <span className={styles.count}>
        <Translate
          id="landing.topic-questions"
          description="How many questions a topic has"
          values={{count: questions}}
        >
          {'{count} questions'}
        </Translate>
      </span>
    </li>
  );
}

import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {Importance} from '@site/src/components/Importance';
import {LinkList} from '@site/src/components/LinkList';
import type {Topic} from '../../../model';
import styles from './CourseMap.module.css';

/** A topic with its pages, what each builds on, and their questions. */
export function TopicMap({topic: {key, label, pages}}: {topic: Topic}) {
  return (
    <li>
      <h2 className={styles.topic} id={key}>
        {label}
      </h2>
      <ul className={styles.pages}>
        {pages.map(({page, path, title, before, questions}) => (
          <li key={page}>
            <h3 className={styles.page}>
              <Link to={path}>{title}</Link>
            </h3>
            {before.length > 0 && (
              <p className={styles.before}>
                <Translate id="map.builds-on" description="Before the pages to have read first">
                  Builds on:
                </Translate>{' '}
                <LinkList links={before} />
              </p>
            )}
            <ol className={styles.questions}>
              {questions.map(({id, href, title, weight}) => (
                <li key={id}>
                  <Link to={href}>{title}</Link> <Importance weight={weight} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </li>
  );
}

import {useEffect, useState} from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {engineAt} from '@site/src/search/place';
import {Followed} from './Followed';
import styles from './NothingFound.module.css';

/** Some questions from all over the course: what can be asked, for those who have not typed yet or found nothing. */
export function Askable({onFollow}: {onFollow: (href: string) => void}) {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const [questions, setQuestions] = useState<{title: string; href: string}[]>([]);
  useEffect(
    function readQuestions() {
      let isGone = false;
      engineAt(baseUrl)
        .then(({core}) => !isGone && setQuestions(core.questions))
        // A failure is told to whoever asks.
        .catch(() => undefined);
      return () => {
        isGone = true;
      };
    },
    [baseUrl],
  );
  if (questions.length === 0) return null;
  return (
    <>
      <p className={styles.lead}>
        <Translate id="search.askable" description="Before some questions">
          You can ask, for example:
        </Translate>
      </p>
      <ul className={styles.list}>
        {questions.map(({title, href}) => (
          <li key={href}>
            <Followed path={href} onFollow={onFollow}>
              {title}
            </Followed>
          </li>
        ))}
      </ul>
    </>
  );
}

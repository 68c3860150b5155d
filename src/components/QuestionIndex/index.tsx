import {useDeferredValue, useMemo} from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {QuestionRow, Topic} from '../../../model';
import {applyFilter} from './filter';
import {Filters} from './Filters';
import {Question} from './Question';
import styles from './QuestionIndex.module.css';
import {useQuestionWords} from './useQuestionWords';
import {useFilter} from './useFilter';

/** What the route of the question index carries. */
export interface QuestionIndexData {
  topics: Pick<Topic, 'key' | 'label'>[];
  rows: QuestionRow[];
}

/** Every question of the site, to be filtered, sorted and unfolded. */
export function QuestionIndex({topics, rows}: QuestionIndexData) {
  const {i18n} = useDocusaurusContext();
  const {filter, change} = useFilter();
  const searched = useQuestionWords(filter.words !== '');
  const wanted = useDeferredValue(filter);
  const shown = useMemo(
    () => applyFilter(rows, wanted, searched, i18n.currentLocale),
    [rows, wanted, searched, i18n.currentLocale],
  );
  const groups = wanted.sort === 'course' ? byTopic(topics, shown) : [{...noTopic, rows: shown}];
  return (
    <>
      <Filters topics={topics} filter={filter} change={change} />
      <p className={styles.count} role="status">
        <Translate
          id="questions.count"
          description="How many questions pass the filter"
          values={{shown: shown.length, total: rows.length}}
        >
          {'{shown} of {total} questions'}
        </Translate>
      </p>
      {groups.map(({key, label, rows}) => (
        <section key={key}>
          {label && (
            <h2 className={styles.topic}>
              {label} <span className={styles.number}>{rows.length}</span>
            </h2>
          )}
          <ul className={styles.list}>
            {rows.map((row) => (
              <Question key={row.href} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const noTopic = {key: '', label: ''};

/** Under their topics; questions of pages that the sidebar does not list come last. */
function byTopic(topics: QuestionIndexData['topics'], rows: QuestionRow[]) {
  const known = new Set(topics.map(({key}) => key));
  return [...topics, noTopic]
    .map(({key, label}) => ({
      key,
      label,
      rows: rows.filter(({topic}) => (known.has(topic) ? topic : '') === key),
    }))
    .filter((group) => group.rows.length > 0);
}

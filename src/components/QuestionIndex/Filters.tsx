import {useId} from 'react';
import {translate} from '@docusaurus/Translate';
import type {Topic} from '../../../model';
import {Choice} from './Choice';
import {everything, type Filter, formatFilter} from './filter';
import styles from './Filters.module.css';
import {sortOptions, weightOptions} from './options';

interface Props {
  topics: Pick<Topic, 'key' | 'label'>[];
  filter: Filter;
  change: (part: Partial<Filter>) => void;
}

/** The controls of the question index. */
export function Filters({topics, filter, change}: Props) {
  const words = useId();
  const all = translate({id: 'questions.all-topics', message: 'All', description: 'All topics'});
  return (
    <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <div className={styles.words}>
        <label htmlFor={words}>
          {translate({
            id: 'questions.words',
            message: 'Words in question or answer',
            description: 'Labels the search field of the question index',
          })}
        </label>
        <input
          id={words}
          className={styles.control}
          type="search"
          autoComplete="off"
          value={filter.words}
          onChange={({target}) => change({words: target.value})}
        />
      </div>
      <Choice
        label={translate({id: 'questions.topic', message: 'Topic', description: 'A filter'})}
        value={filter.topic}
        options={[{value: '', label: all}, ...topics.map(({key, label}) => ({value: key, label}))]}
        onChange={(topic) => change({topic})}
      />
      <Choice
        label={translate({id: 'questions.weight', message: 'Importance', description: 'A filter'})}
        value={`${filter.weight}`}
        options={weightOptions()}
        onChange={(weight) => change({weight: weight === '3' ? 3 : weight === '2' ? 2 : 1})}
      />
      <Choice
        label={translate({id: 'questions.sort', message: 'Order', description: 'How to sort'})}
        value={filter.sort}
        options={sortOptions()}
        onChange={(sort) => change({sort})}
      />
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={filter.withDemo}
          onChange={({target}) => change({withDemo: target.checked})}
        />
        {translate({id: 'questions.with-demo', message: 'With a demo', description: 'A filter'})}
      </label>
      <button
        className={styles.clear}
        type="button"
        disabled={formatFilter(filter) === ''}
        onClick={() => change(everything)}
      >
        {translate({id: 'questions.clear', message: 'Show all', description: 'Ends the filter'})}
      </button>
    </form>
  );
}

import {useId} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {useHistorySelector} from '@docusaurus/theme-common';
import {groupByPage} from '@site/src/search/rank';
import {useSearch} from '@site/src/search/useSearch';
import {Askable} from './Askable';
import {Failure} from './Failure';
import {Meant} from './Meant';
import {NothingFound} from './NothingFound';
import {Progress} from './Progress';
import {Result} from './Result';
import styles from './SearchPage.module.css';

const most = 40;

/** The query lives in the URL alone; typing replaces the entry of the history that it began with. */
function useQuery(): [text: string, change: (text: string) => void] {
  const history = useHistory();
  const search = useHistorySelector(({location}) => location.search);
  return [
    new URLSearchParams(search).get('q') ?? '',
    (text) => {
      const query = new URLSearchParams(text ? {q: text} : {}).toString();
      history.replace({...history.location, search: query && `?${query}`});
    },
  ];
}

/** A field, and below it all results under their pages. */
export function SearchPage() {
  const id = useId();
  const history = useHistory();
  const [text, change] = useQuery();
  const state = useSearch(text);
  const answer = 'answer' in state ? state.answer : undefined;
  const groups = groupByPage(answer?.found ?? [], most);
  const count = groups.reduce((sum, {found}) => sum + found.length, 0);
  const follow = (href: string) => history.push(href);
  return (
    <>
      <form className={styles.form} role="search" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={id}>
          {translate({
            id: 'search.field',
            message: 'Words, formula or symbol',
            description: 'Labels the field of the search',
          })}
        </label>
        <input
          id={id}
          className={styles.field}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({target}) => change(target.value)}
        />
      </form>
      <noscript>
        <p>
          <Translate id="search.script" description="Where scripts are switched off">
            The search runs in your browser and needs JavaScript.
          </Translate>
        </p>
      </noscript>
      <p className={styles.count} role="status">
        <Progress status={state.status} count={count} />
      </p>
      {state.status === 'idle' && <Askable onFollow={follow} />}
      {state.status === 'failed' && <Failure retry={state.retry} />}
      {answer?.query && <Meant query={answer.query} />}
      {state.status === 'done' && count === 0 && (
        <NothingFound text={text} nearest={state.answer.nearest} onTry={change} onFollow={follow} />
      )}
      <div data-search-query={state.status === 'done' ? text : undefined}>
        {answer?.query &&
          groups.map(({page, topic, found}, n) => (
            <section key={n} className={styles.group}>
              <h2 className={styles.page}>
                {page} {topic && <span className={styles.topic}>{topic}</span>}
              </h2>
              <ul className={styles.list}>
                {found.map((result) => (
                  <li key={result.unit.kind + result.unit.id}>
                    <Result result={result} query={answer.query!} text={text} onFollow={follow} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}

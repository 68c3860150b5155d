import {useEffect, useId, useRef, useState, type KeyboardEvent} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {engineAt} from '@site/src/search/place';
import {forgetQueries, recentQueries} from '@site/src/search/recent';
import {groupByPage} from '@site/src/search/rank';
import {useSearch} from '@site/src/search/useSearch';
import {isOfInputMethod} from '@site/src/inputMethod';
import {Askable} from './Askable';
import {Failure} from './Failure';
import {Keys} from './Keys';
import {Meant} from './Meant';
import {NothingFound} from './NothingFound';
import {Progress} from './Progress';
import {Recent} from './Recent';
import {ResultGroups} from './ResultGroups';
import {SearchIcon} from './SearchIcon';
import {followResult, resultHref} from './followResult';
import styles from './SearchDialog.module.css';

const most = 12;

interface Props {
  /** Closed without going anywhere. */
  onClose: () => void;
  /** A result was followed. */
  onLeave: () => void;
}

/** Finds as one types: arrows choose, Enter goes, with Ctrl or Cmd in a new tab, Esc closes. */
export function SearchDialog({onClose, onLeave}: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const history = useHistory();
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [recent, setRecent] = useState(() => recentQueries(baseUrl));
  const state = useSearch(text);

  useEffect(function showDialog() {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  useEffect(
    function loadIndex() {
      // Whoever opens the search will ask; a failure is told to who does.
      engineAt(baseUrl).catch(() => undefined);
    },
    [baseUrl],
  );

  const answer = 'answer' in state ? state.answer : undefined;
  const groups = groupByPage(answer?.found ?? [], most);
  const results = groups.flatMap(({found}) => found);
  const isBlank = text.trim() === '';
  const options = isBlank ? recent.length : results.length;
  const chosen = Math.min(active, Math.max(0, options - 1));
  const optionId = (i: number) => `${id}-option-${i}`;

  function type(next: string) {
    setText(next);
    setActive(0);
  }

  function choose(i: number) {
    setActive(i);
    document.getElementById(optionId(i))?.scrollIntoView({block: 'nearest'});
  }

  function enter(inNewTab: boolean) {
    if (isBlank) {
      if (recent[chosen]) type(recent[chosen]);
      return;
    }
    const result = results[chosen];
    // Enter was faster than the index: nothing is followed that does not answer what is typed.
    if (!result || !answer?.query || state.status !== 'done') return;
    const href = resultHref(result, baseUrl, location.pathname);
    followResult({href, query: answer.query, baseUrl, text});
    if (inNewTab) window.open(href, '_blank', 'noopener');
    else go(href);
  }

  function go(href: string) {
    dialog.current?.close();
    onLeave();
    history.push(href);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isOfInputMethod(event)) {
      // Escape drops a word of the input method, and would close the dialog.
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step !== undefined && options > 0) choose((chosen + step + options) % options);
    else if (event.key === 'Enter') enter(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({
        id: 'search.dialog',
        message: 'Search the site',
        description: 'Names the dialog of the search',
      })}
      onClose={onClose}
      onClick={({target, currentTarget}) => {
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <div className={styles.box} data-search-query={state.status === 'done' ? text : undefined}>
        <div className={styles.head}>
          <SearchIcon />
          <input
            className={styles.field}
            type="text"
            inputMode="search"
            enterKeyHint="go"
            role="combobox"
            autoFocus
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={options > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={options > 0 ? optionId(chosen) : undefined}
            aria-label={translate({
              id: 'search.field',
              message: 'Words, formula or symbol',
              description: 'Labels the field of the search',
            })}
            placeholder={translate({
              id: 'search.placeholder',
              message: 'Words, TeX, symbol, code …',
              description: 'In the empty field of the search',
            })}
            value={text}
            onChange={({target}) => type(target.value)}
            onKeyDown={onKeyDown}
          />
          <button className={styles.close} type="button" onClick={() => dialog.current?.close()}>
            <Translate id="search.close" description="Closes the search">
              Close
            </Translate>
          </button>
        </div>
        {!isBlank && answer?.query && <Meant query={answer.query} />}
        <div
          id={`${id}-list`}
          className={styles.list}
          role="listbox"
          aria-busy={state.status === 'busy' || state.status === 'slow'}
          hidden={options === 0}
          aria-label={translate({
            id: 'search.results',
            message: 'Results',
            description: 'Names the list of results',
          })}
        >
          {isBlank ? (
            <Recent
              queries={recent}
              active={chosen}
              optionId={optionId}
              onChoose={type}
              onPoint={setActive}
            />
          ) : (
            answer?.query && (
              <ResultGroups
                groups={groups}
                query={answer.query}
                text={text}
                options={{active: chosen, id: optionId, onPoint: setActive, onFollow: go}}
              />
            )
          )}
        </div>
        {state.status === 'failed' && <Failure retry={state.retry} />}
        {isBlank && recent.length === 0 && (
          <div className={styles.askable}>
            <Askable onFollow={go} />
          </div>
        )}
        {state.status === 'done' && results.length === 0 && (
          <NothingFound text={text} nearest={state.answer.nearest} onTry={type} onFollow={go} />
        )}
        <div className={styles.foot}>
          <span role="status" className={styles.count}>
            <Progress status={state.status} count={results.length} />
          </span>
          {isBlank && recent.length > 0 ? (
            <button
              className={styles.link}
              type="button"
              onClick={() => {
                forgetQueries(baseUrl);
                setRecent([]);
              }}
            >
              <Translate id="search.forget" description="Deletes the recent queries">
                Clear recent searches
              </Translate>
            </button>
          ) : (
            !isBlank && (
              <a
                className={styles.link}
                href={`${baseUrl}search/?q=${encodeURIComponent(text.trim())}`}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  go(`${baseUrl}search/?q=${encodeURIComponent(text.trim())}`);
                }}
              >
                <Translate id="search.all" description="Leads to the page with all results">
                  All results
                </Translate>
              </a>
            )
          )}
          <Keys />
        </div>
      </div>
    </dialog>
  );
}

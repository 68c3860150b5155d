import type {MouseEvent} from 'react';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {Importance} from '@site/src/components/Importance';
import {excerpt} from '@site/src/search/matches';
import type {Query} from '@site/src/search/query';
import type {Found} from '@site/src/search/rank';
import {followResult, resultHref} from './followResult';
import {kindName} from './kindNames';
import {Marked} from './Marked';
import styles from './Result.module.css';

/** As one of the options of a combobox: chosen by arrows, not by Tab. */
export interface Option {
  id: string;
  isActive: boolean;
  onPoint: () => void;
}

interface Props {
  result: Found;
  query: Query;
  text: string;
  option?: Option;
  onFollow: (href: string) => void;
}

/** A unit that was found: what it is, its title, how important it is, and where the words stand in it. */
export function Result({result, query, text, option, onFollow}: Props) {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const {unit, entry} = result;
  const href = resultHref(result, baseUrl, useLocation().pathname);
  const isInside = unit.kind !== 'question' && unit.kind !== 'section' && entry.question;
  const remember = () => followResult({href, query, baseUrl, text});
  function follow(event: MouseEvent) {
    remember();
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onFollow(href);
  }
  return (
    <a
      className={styles.result}
      href={href}
      data-search-result=""
      data-unit={unit.kind}
      onClick={follow}
      onAuxClick={remember}
      {...(option && {
        id: option.id,
        role: 'option',
        tabIndex: -1,
        'aria-selected': option.isActive,
        onPointerMove: option.onPoint,
      })}
    >
      <span className={styles.top}>
        <span className={styles.kind}>
          {kindName(unit.kind)}
          {unit.number && ` ${unit.number}`}
        </span>
        {unit.weight && <Importance weight={unit.weight} />}
        {isInside && <span className={styles.inside}>{entry.question}</span>}
      </span>
      <span className={styles.title}>
        <Marked text={unit.title} query={query} />
        {unit.kind === 'term' && unit.names && (
          <span className={styles.names}>
            <Marked text={unit.names} query={query} />
          </span>
        )}
      </span>
      {unit.text && (
        <span className={styles.excerpt}>
          <Marked text={excerpt(unit.text, query)} query={query} />
        </span>
      )}
    </a>
  );
}

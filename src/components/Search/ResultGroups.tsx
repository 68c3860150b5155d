import {useId} from 'react';
import type {Query} from '@site/src/search/query';
import type {Group} from '@site/src/search/rank';
import {Result} from './Result';
import styles from './Result.module.css';

interface Props {
  groups: Group[];
  query: Query;
  text: string;
  options: {
    active: number;
    id: (i: number) => string;
    onPoint: (i: number) => void;
    onFollow: (href: string) => void;
  };
}

/** The results of the dialog, under the page they stand on. */
export function ResultGroups({groups, query, text, options}: Props) {
  const id = useId();
  const order = groups.flatMap(({found}) => found);
  return groups.map(({page, topic, found}, n) => (
    <div key={n} role="group" aria-labelledby={`${id}-${n}`}>
      <div className={styles.page} id={`${id}-${n}`} role="presentation">
        {page}
        {topic && <span className={styles.topic}>{topic}</span>}
      </div>
      {found.map((result) => {
        const i = order.indexOf(result);
        const option = {
          id: options.id(i),
          isActive: i === options.active,
          onPoint: () => options.onPoint(i),
        };
        return (
          <Result
            key={result.unit.id + result.unit.kind}
            result={result}
            query={query}
            text={text}
            option={option}
            onFollow={options.onFollow}
          />
        );
      })}
    </div>
  ));
}

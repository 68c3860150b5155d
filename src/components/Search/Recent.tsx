import styles from './Result.module.css';

interface Props {
  queries: string[];
  active: number;
  optionId: (i: number) => string;
  onChoose: (query: string) => void;
  onPoint: (i: number) => void;
}

/** What was searched for before; choosing one searches for it again. */
export function Recent({queries, active, optionId, onChoose, onPoint}: Props) {
  return queries.map((query, i) => (
    <div
      key={query}
      className={styles.recent}
      id={optionId(i)}
      role="option"
      data-search-recent=""
      aria-selected={i === active}
      onClick={() => onChoose(query)}
      onPointerMove={() => onPoint(i)}
    >
      {query}
    </div>
  ));
}

import {memo, type Ref} from 'react';
import clsx from 'clsx';
import type {Token} from '../../../model';
import {codeWithLinks, LineMarks} from '@site/src/components/StepLines/MarkedCode';
import styles from './Demo.module.css';
import {foldLabel} from './foldLabel';
import {cutAtFolds, foldsOf, type Part} from './folds';

interface Props {
  ref: Ref<HTMLDivElement>;
  className?: string;
  label: string;
  tokens: Token[];
  /** Lines to mark, counted from 1. */
  lines: number[];
  /** Step → its number on the page. */
  steps: Record<string, string>;
}

/** Code as the page brings it, its folds made by the browser alone. */
export const StillCode = memo(function StillCode({
  ref,
  className,
  label,
  tokens,
  lines,
  steps,
}: Props) {
  const code = tokens.map(([text]) => text).join('');
  return (
    <div
      ref={ref}
      className={clsx(styles.still, className)}
      tabIndex={0}
      role="group"
      aria-label={label}
      translate="no"
      data-still=""
    >
      {cutAtFolds(tokens, foldsOf(code)).map((part) => (
        <PartOfCode key={part.from} part={part} lines={lines} steps={steps} />
      ))}
    </div>
  );
});

type PartProps = Pick<Props, 'lines' | 'steps'> & {part: Part};

function PartOfCode({part: {from, fold, tokens, rest}, lines, steps}: PartProps) {
  const first = <Piece from={from} tokens={tokens} lines={lines} steps={steps} />;
  if (!fold || !rest) return first;
  const count = 1 + countLines(rest);
  return (
    <details className={styles.fold} data-fold={fold} data-from={from} data-to={from + count - 1}>
      <summary>
        <span className={clsx(styles.piece, styles.closed)}>
          <Numbers from={from} count={1} />
          <span className="code-folded">{foldLabel(fold, count)}</span>
        </span>
        <span className={styles.opened}>{first}</span>
      </summary>
      <Piece from={from + 1} tokens={rest} lines={lines} steps={steps} />
    </details>
  );
}

interface PieceProps {
  from: number;
  tokens: Token[];
  lines: number[];
  steps: Record<string, string>;
}

function Piece({from, tokens, lines, steps}: PieceProps) {
  const count = countLines(tokens);
  const marked = lines.filter((line) => line >= from && line < from + count);
  return (
    <span className={styles.piece} data-from={from} data-to={from + count - 1}>
      <LineMarks lines={marked} from={from} />
      <Numbers from={from} count={count} />
      <code data-code-text="">{codeWithLinks(tokens, steps)}</code>
    </span>
  );
}

/** Numbers are no text of the page: neither copied nor found. */
function Numbers({from, count}: {from: number; count: number}) {
  const numbers = Array.from({length: count}, (_, i) => from + i).join('\n');
  return <span className="code-numbers" data-numbers={numbers} />;
}

/** The last line may or may not end in a line break. */
function countLines(tokens: Token[]): number {
  const text = tokens.map(([text]) => text).join('');
  return text.replace(/\n$/, '').split('\n').length;
}

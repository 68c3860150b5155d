import type {ReactNode} from 'react';
import type {Token} from '../../../model';
import {useUnitHref} from '@site/src/data/useUnitHref';
import {stepMark, stepOfLine} from '@site/src/links/stepMarkers';
import {pointAt} from '@site/src/links/stepStore';
import styles from './MarkedCode.module.css';

/** The highlighted text of the build; a comment that names a step reads as its number and leads to it. */
export function codeWithLinks(tokens: Token[], steps: Record<string, string> = {}): ReactNode[] {
  return tokens.map(([text, className], i) => {
    const step = className === 'code-comment' ? stepOfLine(text) : undefined;
    const content =
      step === undefined ? (
        text
      ) : (
        <StepComment step={step} number={steps[step]}>
          {text}
        </StepComment>
      );
    return className ? (
      <span key={i} className={className}>
        {content}
      </span>
    ) : (
      text
    );
  });
}

interface StepProps {
  step: string;
  /** On this page; a step of another page has none, and its comment stands as it is written. */
  number?: string;
  children: string;
}

function StepComment({step, number, children}: StepProps) {
  const hrefOf = useUnitHref();
  return (
    <a
      className={styles.comment}
      href={hrefOf(step)}
      // Reached by keyboard through the list below the code, as in the editor.
      tabIndex={-1}
      onPointerEnter={() => pointAt('hover', step)}
      onPointerLeave={() => pointAt('hover', undefined)}
    >
      {number ? (
        <span className={styles.mark} data-shown={stepMark(number)}>
          {children}
        </span>
      ) : (
        children
      )}
    </a>
  );
}

/** Bars behind lines of code that all have the same height; the first line there is `from`. */
export function LineMarks({lines, from}: {lines: number[]; from: number}) {
  return lines.map((line) => (
    <span
      key={line}
      className={styles.bar}
      style={{insetBlockStart: `calc(${line - from} * var(--code-line))`}}
      data-marked-line={line}
    />
  ));
}

import type {ReactNode} from 'react';
import type {Token} from '../../../model';
import {stepOfLine} from '@site/src/links/stepMarkers';
import {pointAt} from '@site/src/links/stepStore';
import styles from './MarkedCode.module.css';

/** The highlighted text of the build; a comment that names a step leads to it. */
export function codeWithLinks(tokens: Token[]): ReactNode[] {
  return tokens.map(([text, className], i) => {
    const step = className === 'code-comment' ? stepOfLine(text) : undefined;
    const content = step === undefined ? text : <StepComment step={step}>{text}</StepComment>;
    return className ? (
      <span key={i} className={className}>
        {content}
      </span>
    ) : (
      text
    );
  });
}

function StepComment({step, children}: {step: string; children: string}) {
  return (
    <a
      className={styles.comment}
      href={`#${step}`}
      // Reached by keyboard through the list below the code, as in the editor.
      tabIndex={-1}
      onPointerEnter={() => pointAt('hover', step)}
      onPointerLeave={() => pointAt('hover', undefined)}
    >
      {children}
    </a>
  );
}

/** Bars behind lines of code that all have the same height. */
export function LineMarks({lines}: {lines: number[]}) {
  return lines.map((line) => (
    <span
      key={line}
      className={styles.mark}
      style={{insetBlockStart: `calc(var(--code-padding-block) + ${line - 1} * var(--code-line))`}}
      data-marked-line={line}
    />
  ));
}

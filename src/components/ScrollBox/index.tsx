import {type ReactNode, useRef} from 'react';
import clsx from 'clsx';
import type {useFormula} from '@site/src/data/formulas';
import styles from './ScrollBox.module.css';
import {useOverflow} from './useOverflow';

type Formula = ReturnType<typeof useFormula>;

interface Props {
  /** What scrolls, for those who do not see it. */
  name: string;
  className?: string;
  /** Ready-made HTML of a formula in the place of children. */
  html?: string;
  /** The same of a formula that the server may have written already. */
  content?: Formula;
  children?: ReactNode;
}

/** Something wide in a box of its own: reached by keyboard and shaded at its edges while it is too wide. */
export function ScrollBox({name, className, html, content, children}: Props) {
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  return (
    <div
      className={clsx(styles.box, overflows && styles.shaded, className)}
      ref={(element) => {
        box.current = element;
        content?.fill(element);
      }}
      {...(overflows && {tabIndex: 0, role: 'group', 'aria-label': name})}
      {...(content?.props ??
        (html === undefined
          ? {children}
          : {translate: 'no', dangerouslySetInnerHTML: {__html: html}}))}
    />
  );
}

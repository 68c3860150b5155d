import {useContext} from 'react';
import {HeaderCellContext} from '@site/src/components/Table/HeaderCell';
import styles from './Formula.module.css';
import {texOf, withName} from './mathml';

/** So many characters of TeX make a formula that should not be broken at the end of a line. */
const short = 24;

/** A formula in the line, rendered at build time. Authors write `$…$`. */
export function Formula({html}: {html: string}) {
  const isShort = (texOf(html)?.length ?? Infinity) <= short;
  // The head of a column must have a name, and not every reader makes one from MathML.
  const isHead = useContext(HeaderCellContext);
  return (
    <span
      translate="no"
      className={isShort ? styles.short : undefined}
      dangerouslySetInnerHTML={{__html: isHead ? withName(html) : html}}
    />
  );
}

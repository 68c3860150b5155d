import {useContext} from 'react';
import {HeaderCellContext} from '@site/src/components/Table/HeaderCell';
import {useFormula} from '@site/src/data/formulas';
import styles from './Formula.module.css';
import {withName} from './mathml';

/** A formula in the line, rendered at build time. Authors write `$…$`; a short one is not broken at the end of a line. */
export function Formula({formula, isShort}: {formula: string; isShort?: boolean}) {
  // The head of a column must have a name, and not every reader makes one from MathML.
  const isHead = useContext(HeaderCellContext);
  const {fill, props} = useFormula(formula, isHead ? withName : undefined);
  return <span ref={fill} className={isShort ? styles.short : undefined} {...props} />;
}

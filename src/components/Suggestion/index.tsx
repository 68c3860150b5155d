import type {ReactNode} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {UnitLink} from '@site/src/components/UnitLink';
import {useUnit} from '@site/src/data/useUnit';
import styles from './Suggestion.module.css';

interface Props {
  kind: 'try' | 'notice';
  id: string;
  /** The first word of the paragraph. */
  label: ReactNode;
  isOn?: boolean;
  children: ReactNode;
}

/** A sentence about a demo: what to notice in it, what to try. Its first word stands in the line. */
export function Suggestion({kind, id, label, isOn, children}: Props) {
  useBrokenLinks().collectAnchor(id);
  const unit = useUnit(kind, id);
  if (!unit) {
    throw new Error(
      `<${kind === 'try' ? 'Try' : 'Notice'} id="${id}"> is not among the units of its page. Ids are a-z, 0-9 and hyphens, and stand once on a page.`,
    );
  }
  return (
    <div className={styles.suggestion} id={id} data-unit={kind} data-on={isOn ? '' : undefined}>
      {label} <div className={styles.text}>{children}</div>
      <UnitLink unit={unit} />
    </div>
  );
}

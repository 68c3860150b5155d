import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {UnitLink} from '@site/src/components/UnitLink';
import {Folded} from '@site/src/components/Folded';
import {useUnit} from '@site/src/data/useUnit';
import styles from './Further.module.css';

interface Props {
  /** Only what is referred to as a whole needs one; what stands in it has its own. */
  id?: string;
  title?: string;
  children: ReactNode;
}

/**
 * What only some readers of a question need: side conditions, history, variants. Folded; a link into it,
 * the browser's find and the search open it, and on paper it is open.
 */
export function Further({id, title, children}: Props) {
  const links = useBrokenLinks();
  if (id) links.collectAnchor(id);
  const unit = useUnit('further', id);
  return (
    <Folded id={id} data-unit={unit && 'further'}>
      <summary data-unit-head="">
        <Translate id="further.label" description="Heads a folded part of an answer">
          Further
        </Translate>
        {title && <span className={styles.title}>{title}</span>}
        {unit && <UnitLink unit={unit} />}
      </summary>
      {children}
    </Folded>
  );
}

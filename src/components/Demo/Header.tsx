import Translate from '@docusaurus/Translate';
import {CollectButton} from '@site/src/components/Study/CollectButton';
import {UnitLink} from '@site/src/components/UnitLink';
import {unitName} from '@site/src/components/UnitLink/unitNames';
import {usePageData} from '@site/src/data/usePageData';
import styles from './Demo.module.css';
import {Checks} from './Checks';
import type {DemoState} from './state';

interface Props {
  id: string;
  /** How many the build has run. */
  checks: number;
  state: DemoState;
}

/** Which demo it is, whose code is shown, and that the build vouches for it. */
export function Header({id, checks, state}: Props) {
  const {page} = usePageData();
  const {origin} = state;
  const unit = {kind: 'demo', id, title: ''} as const;
  return (
    <header className={styles.header} data-unit-head="">
      <UnitLink unit={unit} className={styles.name}>
        {id}.ts
      </UnitLink>
      <CollectButton unitKey={`${page}#${id}`} name={unitName(unit)} className={styles.collect} />
      {origin === 'edited' && (
        <span className={styles.mark}>
          <Translate
            id="demo.origin.edited"
            description="Mark of a demo that the reader has changed"
          >
            edited
          </Translate>
        </span>
      )}
      {origin === 'link' && (
        <span className={styles.mark}>
          <Translate
            id="demo.origin.link"
            description="Mark of a demo whose code came with a shared link"
          >
            from a link
          </Translate>
        </span>
      )}
      <Checks count={checks} state={state} />
    </header>
  );
}

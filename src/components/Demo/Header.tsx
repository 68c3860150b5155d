import Translate, {translate} from '@docusaurus/Translate';
import {CollectButton} from '@site/src/components/Study/CollectButton';
import {UnitLink} from '@site/src/components/UnitLink';
import {unitName} from '@site/src/components/UnitLink/unitNames';
import {usePageData} from '@site/src/data/usePageData';
import styles from './Demo.module.css';
import {Icon} from './icons';
import type {Origin} from './state';

interface Props {
  id: string;
  checks: number;
  origin: Origin;
}

/** Which demo it is, whose code is shown, and that the build vouches for it. */
export function Header({id, checks, origin}: Props) {
  const {page} = usePageData();
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
      {checks > 0 && <Checks count={checks} />}
    </header>
  );
}

/** Beside a derivation there is room for the number; its words are said, and shown where they fit. */
function Checks({count}: {count: number}) {
  const words =
    count === 1
      ? translate({
          id: 'demo.checks.one',
          message: '1 check, run at every build',
          description: 'In the header of a demo',
        })
      : translate(
          {
            id: 'demo.checks',
            message: '{count} checks, run at every build',
            description: 'In the header of a demo',
          },
          {count},
        );
  return (
    <span className={styles.checks} title={words}>
      <Icon name="tick" />
      <span className={styles.words}>{words}</span>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
    </span>
  );
}

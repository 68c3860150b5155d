import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {CollectButton} from '@site/src/components/Study/CollectButton';
import {UnitLink} from '@site/src/components/UnitLink';
import {unitName} from '@site/src/components/UnitLink/unitNames';
import {usePageData} from '@site/src/data/usePageData';
import {useUnit} from '@site/src/data/useUnit';
import {ExerciseKind} from './ExerciseKind';
import styles from './Exercise.module.css';

interface Props {
  id: string;
  /** What it asks for: predict, derive, code or explain. */
  kind?: string;
  children: ReactNode;
}

/** A question to the reader, with a `<Hint>` and a `<Solution>` to open. */
export function Exercise({id, kind, children}: Props) {
  useBrokenLinks().collectAnchor(id);
  const {page} = usePageData();
  const number = useUnit('exercise', id)?.number ?? '';
  const unit = {kind: 'exercise', id, number, title: ''} as const;
  return (
    <div className={styles.exercise} id={id} data-exercise={id} data-unit="exercise">
      <div className={styles.head} data-unit-head="">
        <UnitLink unit={unit} className={styles.number}>
          <Translate id="exercise.label" description="Heads an exercise" values={{number}}>
            {'Exercise {number}'}
          </Translate>
        </UnitLink>
        <CollectButton unitKey={`${page}#${id}`} name={unitName(unit)} className={styles.collect} />
        {kind && <ExerciseKind kind={kind} />}
      </div>
      {children}
    </div>
  );
}

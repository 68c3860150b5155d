import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {UnitLink} from '@site/src/components/UnitLink';
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
  const number = useUnit('exercise', id)?.number ?? '';
  return (
    <div className={styles.exercise} id={id} data-exercise={id} data-unit="exercise">
      <div className={styles.head} data-unit-head="">
        <UnitLink unit={{kind: 'exercise', id, number, title: ''}} className={styles.number}>
          <Translate id="exercise.label" description="Heads an exercise" values={{number}}>
            {'Exercise {number}'}
          </Translate>
        </UnitLink>
        {kind && <ExerciseKind kind={kind} />}
      </div>
      {children}
    </div>
  );
}

import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {Demo} from '@site/src/components/Demo';
import {splitDemo} from './splitDemo';
import styles from './Derivation.module.css';

/** A derivation and, beside it where there is room, the demo that computes the same. */
export function Derivation({children}: {children: ReactNode}) {
  const {steps, demo} = splitDemo(children, Demo);
  const label = translate({
    id: 'derivation.label',
    message: 'Derivation',
    description: 'Name of the part of an answer that derives it',
  });
  return (
    <div
      className={styles.derivation}
      role="group"
      aria-label={label}
      data-beside={demo ? '' : undefined}
    >
      <div className={styles.steps}>{steps}</div>
      {demo && <div className={styles.demo}>{demo}</div>}
    </div>
  );
}

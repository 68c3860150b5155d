import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Reveal} from './Reveal';

/** The worked solution of an exercise. */
export function Solution({children}: {children: ReactNode}) {
  return (
    <Reveal
      label={
        <Translate id="exercise.solution" description="Opens the solution of an exercise">
          Solution
        </Translate>
      }
    >
      {children}
    </Reveal>
  );
}

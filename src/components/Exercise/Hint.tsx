import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Reveal} from './Reveal';

/** A principle that helps, not a step of the solution. */
export function Hint({children}: {children: ReactNode}) {
  return (
    <Reveal
      label={
        <Translate id="exercise.hint" description="Opens the hint of an exercise">
          Hint
        </Translate>
      }
    >
      {children}
    </Reveal>
  );
}

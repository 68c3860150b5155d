import {useEffect, useMemo} from 'react';
import {linesOfSteps} from '@site/src/links/stepMarkers';
import {publishLines} from '@site/src/links/stepStore';
import {revealLine} from './revealLine';
import {usePointedStep} from './useStepLines';

/** The lines to mark in a demo's present text: those of the step that the reader points at. */
export function useMarkedLines(demo: string, code: string, isShown: boolean): number[] {
  const pointed = usePointedStep();
  const steps = useMemo(() => linesOfSteps(code), [code]);
  const lines = useMemo(
    () => (isShown && pointed !== undefined ? (steps[pointed] ?? []) : []),
    [isShown, pointed, steps],
  );
  useEffect(
    function tellSteps() {
      if (!isShown) return;
      publishLines(demo, steps);
      return () => publishLines(demo, undefined);
    },
    [demo, isShown, steps],
  );
  const [first] = lines;
  useEffect(
    function showFirst() {
      if (first !== undefined) revealLine(demo, first);
    },
    [demo, first, pointed],
  );
  return lines;
}

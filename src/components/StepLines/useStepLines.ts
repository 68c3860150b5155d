import {useSyncExternalStore} from 'react';
import type {DemoData} from '../../../model';
import {usePageData} from '@site/src/data/usePageData';
import {linesOfSteps, type StepLines} from '@site/src/links/stepMarkers';
import {stepStore} from '@site/src/links/stepStore';

const originals = new WeakMap<DemoData, StepLines>();

/** The lines of the author's text, read once. */
function originalLines(demo: DemoData): StepLines {
  const known = originals.get(demo);
  if (known) return known;
  const lines = linesOfSteps(demo.tokens.map(([text]) => text).join(''));
  originals.set(demo, lines);
  return lines;
}

/** The step that the reader points at. */
export function usePointedStep(): string | undefined {
  return useSyncExternalStore(
    stepStore.subscribe,
    () => stepStore.read().pointed,
    () => undefined,
  );
}

/** The lines of this page's demos that compute a step, in their present text. */
export function useLinesOfStep(step: string): {demo: string; lines: number[]}[] {
  const {demos} = usePageData();
  const live = useSyncExternalStore(
    stepStore.subscribe,
    () => stepStore.read().lines,
    () => stepStore.readOnServer().lines,
  );
  return Object.values(demos).flatMap((data) => {
    const demo = data.src.slice(data.src.lastIndexOf('/') + 1);
    const lines = (live.get(demo) ?? originalLines(data))[step] ?? [];
    return lines.length > 0 ? [{demo, lines}] : [];
  });
}

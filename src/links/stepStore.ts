import type {StepLines} from './stepMarkers';

/**
 * Between the steps of a page and the code beside them: which step is pointed at, and which lines
 * of each demo's present text belong to which step. One page is shown at a time.
 */
export interface StepState {
  pointed: string | undefined;
  /** By the demo's id; a demo that was not touched yet is absent. */
  lines: ReadonlyMap<string, StepLines>;
}

/** What a reader points with; the first wins: pointer, focus, caret in the code, what was pressed last. */
type Way = 'hover' | 'focus' | 'caret' | 'pressed';

const nothing: StepState = {pointed: undefined, lines: new Map()};
const ways: Partial<Record<Way, string>> = {};
const listeners = new Set<() => void>();
let state = nothing;

function set(next: Partial<StepState>) {
  state = {...state, ...next};
  for (const listen of listeners) listen();
}

/** Points at a step, or no longer. Pointing at another one lets go of what was pressed. */
export function pointAt(way: Way, step: string | undefined) {
  if (step !== undefined && way !== 'pressed' && step !== ways.pressed) delete ways.pressed;
  ways[way] = step;
  const pointed = ways.hover ?? ways.focus ?? ways.caret ?? ways.pressed;
  if (pointed !== state.pointed) set({pointed});
}

/** Tells where the steps are in a demo's text now; without lines the demo has left the page. */
export function publishLines(demo: string, lines: StepLines | undefined) {
  const all = new Map(state.lines);
  if (lines) all.set(demo, lines);
  else all.delete(demo);
  set({lines: all});
}

/** For `useSyncExternalStore`. */
export const stepStore = {
  subscribe: (listen: () => void) => {
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  },
  read: () => state,
  readOnServer: () => nothing,
};

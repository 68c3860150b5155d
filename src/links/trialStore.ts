import type {Trial} from '../../model/tries';

/** A `<Try>` of the page, by its anchor. */
export interface NamedTrial extends Trial {
  id: string;
}

/**
 * Between the Trys of a page and its demos: a Try is pressed, the demo answers with the one that it
 * shows. One page is shown at a time.
 */
const demos = new Map<string, (trial: NamedTrial) => void>();
const nothing: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();
/** By demo, the anchor of the Try that it shows. */
let shown = nothing;

/** Hears which Trys of a demo are pressed, until the returned function is called. */
export function onTrials(demo: string, press: (trial: NamedTrial) => void): () => void {
  demos.set(demo, press);
  return () => {
    if (demos.get(demo) === press) demos.delete(demo);
  };
}

/** Tries something out in a demo, or goes back to what was before. */
export function pressTrial(demo: string, trial: NamedTrial) {
  demos.get(demo)?.(trial);
}

/** Tells which Try a demo shows, if any. */
export function publishTrial(demo: string, id: string | undefined) {
  if (shown.get(demo) === id) return;
  const next = new Map(shown);
  if (id === undefined) next.delete(demo);
  else next.set(demo, id);
  shown = next;
  for (const listen of listeners) listen();
}

/** For `useSyncExternalStore`. */
export const trialStore = {
  subscribe: (listen: () => void) => {
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  },
  read: () => shown,
  readOnServer: () => nothing,
};

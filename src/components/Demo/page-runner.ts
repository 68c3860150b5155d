import type {Item} from 'lab/output';
import type {Runner, RunnerUrls} from '../../runner/client';

interface PageRunner {
  runner: Runner;
  localize: (item: Item, sentences: Record<string, string>) => Item;
}

let isHere = false;
let loading: Promise<PageRunner | undefined> | undefined;

/** The one runner of the page with what its output needs; undefined while it cannot be loaded. */
export function loadRunner(urls: RunnerUrls): Promise<PageRunner | undefined> {
  loading ??= import('./live').then(
    ({createRunner, localize}) => {
      isHere = true;
      return {runner: createRunner(urls), localize};
    },
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

/** Whether a run can start at once. */
export function isRunnerHere(): boolean {
  return isHere;
}

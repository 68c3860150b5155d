/** A page with nothing but the runner's client, for tests of the runner alone. */
import type {RunHandle, RunListener, RunRequest} from '../../../src/runner/client';
import {openFrame} from '../../../src/runner/frame';
import {createRunner} from '../../../src/runner/createRunner';
import type {ErrorItem, Item, KnobSpec} from '../../../lab/output';

/** What became of a run. */
export interface Outcome {
  state: string;
  states: string[];
  items: Item[];
  knobs: KnobSpec[];
  error?: ErrorItem;
  ms?: number;
  draws?: boolean;
  endedAt?: number;
  /** From the call to the first items, and to the end. */
  first: number;
  total: number;
}

declare const runnerUrls: Parameters<typeof createRunner>[0];

const runner = createRunner(runnerUrls);
let last: RunHandle | undefined;

/** Starts a run; `ended` resolves with its last state. */
function start(request: Partial<RunRequest> & {code: string}, listener: RunListener = {}) {
  const began = performance.now();
  const outcome: Outcome = {state: '', states: [], items: [], knobs: [], first: NaN, total: NaN};
  const ended = new Promise<Outcome>((resolve) => {
    last = runner.run(
      {demo: 'a', ...request},
      {
        onState(state) {
          outcome.state = state;
          outcome.states.push(state);
          listener.onState?.(state);
          if (state === 'running' || state === 'queued') return;
          outcome.total = performance.now() - began;
          resolve(outcome);
        },
        onItems(items) {
          if (Number.isNaN(outcome.first)) outcome.first = performance.now() - began;
          for (const [key, item] of items) outcome.items[key] = item;
          listener.onItems?.(items);
        },
        onKnobs(knobs) {
          outcome.knobs = knobs;
        },
        onDone({ms, draws, endedAt}) {
          Object.assign(outcome, {ms, draws, endedAt});
        },
        onError(error) {
          outcome.error = error;
        },
      },
    );
  });
  return {ended, handle: last};
}

const harness = {
  runner,
  openFrame,
  start,
  run: (code: string, request: Partial<RunRequest> = {}) => start({...request, code}).ended,
  stop: () => last?.stop(),
  /** Tells the server, for a test whose browser takes the death of the frame for the page's. */
  report: (outcome: Outcome) => fetch(`/report/${encodeURIComponent(JSON.stringify(outcome))}`),
  /** The longest time between two turns of this page's event loop while `work` goes on. */
  async stall<T>(work: Promise<T>): Promise<{result: T; longest: number}> {
    let longest = 0;
    let before = performance.now();
    const channel = new MessageChannel();
    let on = true;
    channel.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
      if (on) setTimeout(() => channel.port2.postMessage(0), 1);
    };
    channel.port2.postMessage(0);
    const result = await work;
    on = false;
    return {result, longest};
  },
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;

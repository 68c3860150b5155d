import type {ErrorItem, Item, KnobSpec} from 'lab/output';
import {fault} from '../../runner/faults';
import {limits} from '../../runner/protocol';
import {readWord} from './read-words';
import type {RunListener, RunRequest, RunState} from './client';

/** Of all that a run may say in its time; the worker sends less, so this one lies. */
const mostCharacters = 100_000_000;
const frameMs = 16;

/** One run as the page sees it, from its first to its last word. */
export interface Run {
  readonly id: number;
  readonly request: RunRequest;
  /** When it was sent to the frame; undefined until then. */
  sent?: number;
  /** When it last gave a sign: something new, or progress; undefined until it was sent. */
  heard?: number;
  /** How long its worker's event loop had stood still at the last look, in ms. */
  quiet: number;
  compiled?: string;
  /** Set with the last state. */
  over: boolean;
  /** The end is decided, its confirmation under way. */
  stopping: boolean;
  say(state: RunState): void;
  hear(text: string): void;
  /** Forgets what it heard: its frame had to go and it begins anew. */
  restart(): void;
  /** Ends it with an error. */
  fail(error: ErrorItem): void;
  /** Ends it silently or as stopped. */
  end(state?: RunState): void;
}

/** What the runner does around a run's last word. */
interface Surroundings {
  /** Before it: the run no longer counts. */
  settle(run: Run, why: 'done' | 'failed' | 'cut'): void;
  /** After it: the next may begin. */
  follow(run: Run): void;
}

/** Follows a run: checks its words, collects items for at most one call per frame, closes once. */
export function followRun(
  id: number,
  request: RunRequest,
  listener: RunListener,
  around: Surroundings,
): Run {
  let items = new Map<number, Item>();
  let delivered = -Infinity;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let characters = 0;
  /** By place what was said last: the same again is no sign of life. */
  const places = new Map<number, string>();
  let knobs: KnobSpec[] = [];

  const deliver = () => {
    clearTimeout(alarm);
    alarm = undefined;
    if (items.size === 0) return;
    delivered = performance.now();
    const batch = items;
    items = new Map();
    listener.onItems?.(batch);
  };
  const close = (why: 'done' | 'failed' | 'cut', state?: RunState, tell?: () => void) => {
    if (run.over) return;
    deliver();
    run.over = true;
    around.settle(run, why);
    tell?.();
    if (state) listener.onState?.(state);
    around.follow(run);
  };
  const collect = (batch: [number, Item][]) => {
    for (const [key, item] of batch) {
      const said = JSON.stringify(item);
      if (places.get(key) !== said) run.heard = performance.now();
      places.set(key, said);
      items.set(key, item);
    }
    if (places.size > limits.items) return run.fail(fault('TooManyItems'));
    const wait = delivered + frameMs - performance.now();
    if (wait <= 0) deliver();
    else alarm ??= setTimeout(deliver, wait);
  };
  const run: Run = {
    id,
    request,
    quiet: 0,
    over: false,
    stopping: false,
    say: (state) => listener.onState?.(state),
    hear(text) {
      if (run.over || run.stopping) return;
      characters += text.length;
      if (characters > mostCharacters) return run.fail(fault('TooMuchOutput'));
      const word = readWord(text);
      switch (word?.type) {
        case 'began':
          run.heard = performance.now();
          if (word.compiled) run.compiled = word.compiled;
          break;
        case 'knob':
          if (knobs.length >= limits.knobs) return run.fail(fault('TooManyKnobs'));
          run.heard = performance.now();
          knobs.push(word.spec);
          listener.onKnobs?.([...knobs]);
          break;
        case 'items':
          collect(word.items);
          break;
        case 'done':
          close('done', 'done', () => listener.onDone?.(word));
          break;
        case 'failed':
          close('failed', 'error', () => listener.onError?.(word.error));
          break;
        default:
          run.fail(fault('BadItem'));
      }
    },
    restart() {
      items.clear();
      places.clear();
      knobs = [];
      run.sent = undefined;
      run.heard = undefined;
      run.compiled = undefined;
    },
    fail: (error) => close('cut', 'error', () => listener.onError?.(error)),
    end: (state) => close('cut', state),
  };
  return run;
}

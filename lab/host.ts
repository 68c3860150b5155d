import type {Host, Item} from './output';

let host: Host | undefined;
let keys = 0;
let run = 0;

/** Connects a run to its host; every run of a demo starts with this call. */
export function connect(next: Host | undefined) {
  host = next;
  keys = 0;
  run++;
}

/** The host of this run, if one is connected (a unit test that imports a demo has none). */
export function currentHost(): Host | undefined {
  return host;
}

/** Emits an item at a new place of the output; the function returned replaces it there. */
export function emit<T extends Item>(item: T): (next: T) => void {
  const key = keys++;
  host?.emit(key, item);
  return (next) => host?.emit(key, next);
}

/** A value that starts afresh with every run: `perRun(() => new Map())`. */
export function perRun<T>(make: () => T): () => T {
  let made: {run: number; value: T} | undefined;
  return () => {
    if (made?.run !== run) made = {run, value: make()};
    return made.value;
  };
}

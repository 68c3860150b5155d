/**
 * Timers that are counted: when a demo waits although none is set, nothing can wake it any more.
 */
export interface Timers {
  setTimeout(callback: () => void, ms?: number): number;
  clearTimeout(id: number): void;
  setInterval(callback: () => void, ms?: number): number;
  clearInterval(id: number): void;
}

export interface CountedTimers {
  /** What a demo gets. */
  timers: Timers;
  /** How many are still to fire. */
  waiting(): number;
  /** Forgets them all, before another run. */
  clear(): void;
}

/** Wraps an engine's own timers; what a callback throws goes to `onError`. */
export function countTimers(
  native: {
    setTimeout(callback: () => void, ms?: number): unknown;
  },
  onError: (thrown: unknown) => void,
): CountedTimers {
  let next = 1;
  const set = new Set<number>();

  const start = (callback: () => void, ms: number, again: boolean): number => {
    const id = next++;
    set.add(id);
    const fire = () => {
      if (!set.has(id)) return;
      if (!again) set.delete(id);
      try {
        callback();
      } catch (thrown) {
        onError(thrown);
      }
      if (again && set.has(id)) native.setTimeout(fire, ms);
    };
    native.setTimeout(fire, ms);
    return id;
  };
  const stop = (id: number) => {
    set.delete(id);
  };
  return {
    timers: {
      setTimeout: (callback, ms = 0) => start(callback, ms, false),
      setInterval: (callback, ms = 0) => start(callback, ms, true),
      clearTimeout: stop,
      clearInterval: stop,
    },
    waiting: () => set.size,
    clear: () => set.clear(),
  };
}

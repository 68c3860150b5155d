import {fault} from '../../runner/faults';
import {limits, type FrameToPage, type PageToFrame} from '../../runner/protocol';
import type {Run} from './run';

const beatMs = 500;

/**
 * Looks after the runs that have been sent: ends those that give no sign for too long, and reports the frame dead
 * that no longer answers. Beats that come late (a sleeping laptop, a page in the background) prove
 * nothing and are not counted.
 */
export function watchFrame({
  runs,
  post,
  onDead,
}: {
  runs: ReadonlyMap<number, Run>;
  post: (message: PageToFrame) => void;
  onDead: () => void;
}) {
  let timer: ReturnType<typeof setInterval> | undefined;
  let id = 0;
  let unanswered = 0;
  let last = 0;

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const beat = () => {
    const now = performance.now();
    const onTime = now - last < 3 * beatMs;
    last = now;
    if (runs.size === 0) return stop();
    for (const run of [...runs.values()]) {
      if (run.over || run.stopping || run.sent === undefined) continue;
      if (now - (run.heard ?? run.sent) < limits.runMs) continue;
      run.fail(fault(run.quiet < 3 * beatMs ? 'WaitLimit' : 'TimeLimit'));
    }
    unanswered = onTime ? unanswered + 1 : 0;
    if (unanswered * beatMs > limits.silentMs) {
      unanswered = 0;
      return onDead();
    }
    post({type: 'ping', id: ++id});
  };
  return {
    /** Watches until no run is left. */
    start() {
      if (timer !== undefined) return;
      unanswered = 0;
      last = performance.now();
      timer = setInterval(beat, beatMs);
    },
    stop,
    hear({idle}: Extract<FrameToPage, {type: 'pong'}>) {
      unanswered = 0;
      for (const run of runs.values()) run.quiet = idle[run.id] ?? 0;
    },
  };
}

/**
 * From `emit` to messages, not more than a page can draw. A demo that never awaits cannot hear an
 * acknowledgement, so time is the measure: a burst of messages goes out at once (nothing is lost before
 * an endless loop), then so many a second, a larger one counting for more. In between, the newest
 * item of each place waits. Locals and captured functions only: a demo may patch everything else.
 */

const {create} = Object;

const burst = 64;
const perSecond = 25;
/** Characters that count as one more message. */
const charactersEach = 64_000;

export interface Outbox {
  put(key: number, text: string): void;
  /** Sends what waits, at the end of the run. */
  flush(): void;
}

/** Sends items through `post`; `now` and `later` are the engine's own clock and timer. */
export function createOutbox(
  post: (text: string) => void,
  now: () => number,
  later: (callback: () => void, ms: number) => void,
): Outbox {
  let waiting = create(null) as Record<number, string>;
  let any = false;
  let alarm = false;
  let credit = burst;
  let last = now();

  const flush = () => {
    if (!any) return;
    let list = '';
    for (const key in waiting) list += `${list && ','}[${key},${waiting[key]}]`;
    waiting = create(null) as Record<number, string>;
    any = false;
    credit -= 1 + list.length / charactersEach;
    post(`{"type":"items","items":[${list}]}`);
  };
  const pump = () => {
    const time = now();
    credit += ((time - last) * perSecond) / 1000;
    if (credit > burst) credit = burst;
    last = time;
    if (credit >= 1) return flush();
    if (alarm) return;
    alarm = true;
    later(
      () => {
        alarm = false;
        pump();
      },
      ((1 - credit) * 1000) / perSecond + 1,
    );
  };
  return {
    put(key, text) {
      waiting[key] = text;
      any = true;
      pump();
    },
    flush,
  };
}

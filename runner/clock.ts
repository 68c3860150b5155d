/** `performance` for a demo: whole milliseconds since it was made, no finer than `Date`. */
export function makeClock(now: () => number): {now: () => number; timeOrigin: number} {
  const start = now();
  const timeOrigin = Date.now();
  return {now: () => Math.floor(now() - start), timeOrigin};
}

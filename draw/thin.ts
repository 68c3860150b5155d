/** Lines of no more points than this are left alone. */
export const enough = 600;

const isRising = (x: number[]) => x.every((v, i) => i === 0 || v >= x[i - 1]);

const extent = (values: number[]) => {
  let lo = Infinity;
  let hi = -Infinity;
  for (const v of values) {
    if (!Number.isFinite(v)) continue;
    if (v < lo) lo = v;
    if (v > hi) hi = v;
  }
  return lo <= hi ? [lo, hi] : [0, 1];
};

/** Of each narrow column of a curve the lowest and the highest point, and both sides of every gap. */
function thinCurve(x: number[], y: number[]): number[] {
  const [lo, hi] = extent(x);
  const columns = enough / 2;
  const kept: number[] = [];
  let from = 0;
  const columnOf = (i: number) =>
    Math.min(columns - 1, Math.floor(((x[i] - lo) / (hi - lo || 1)) * columns));
  while (from < x.length) {
    let [low, high, to] = [from, from, from];
    const gap = Number.isNaN(y[from]);
    for (; to < x.length && columnOf(to) === columnOf(from) && Number.isNaN(y[to]) === gap; to++) {
      if (y[to] < y[low]) low = to;
      if (y[to] > y[high]) high = to;
    }
    kept.push(...(low === high ? [low] : low < high ? [low, high] : [high, low]));
    from = to;
  }
  const last = x.length - 1;
  return [...new Set([0, ...kept, last])];
}

/**
 * Points of a path that stand off the straight way by more than `tolerance`, after Ramer, Douglas
 * and Peucker; those in `fixed` are kept.
 */
export function simplify(
  px: ArrayLike<number>,
  py: ArrayLike<number>,
  tolerance: number,
  fixed: number[],
): number[] {
  const keep = new Set(fixed);
  const work = fixed.slice(1).map((to, k): [number, number] => [fixed[k], to]);
  for (let pair = work.pop(); pair; pair = work.pop()) {
    const [a, b] = pair;
    const [dx, dy] = [px[b] - px[a], py[b] - py[a]];
    const length = Math.hypot(dx, dy);
    let [far, at] = [tolerance, -1];
    for (let i = a + 1; i < b; i++) {
      const [ex, ey] = [px[i] - px[a], py[i] - py[a]];
      const along = length ? (ex * dx + ey * dy) / length : 0;
      const beside = length > 0 && along >= 0 && along <= length;
      const off = beside
        ? Math.abs(ex * dy - ey * dx) / length
        : Math.min(Math.hypot(ex, ey), Math.hypot(px[i] - px[b], py[i] - py[b]));
      if (off > far) [far, at] = [off, i];
    }
    if (at < 0) continue;
    keep.add(at);
    work.push([a, at], [at, b]);
  }
  return [...keep].sort((a, b) => a - b);
}

/** The points of a path that turns back, to a fifth of a pixel; both sides of every gap stay. */
function thinPath(x: number[], y: number[]): number[] {
  const [x0, x1] = extent(x);
  const [y0, y1] = extent(y);
  const px = x.map((v) => ((v - x0) / (x1 - x0 || 1)) * 500);
  const py = y.map((v) => ((v - y0) / (y1 - y0 || 1)) * 300);
  const fixed = new Set([0, x.length - 1]);
  px.forEach((v, i) => {
    if (!Number.isNaN(v + py[i])) return;
    for (const k of [i - 1, i, i + 1]) if (k >= 0 && k < x.length) fixed.add(k);
  });
  return simplify(
    px,
    py,
    0.2,
    [...fixed].sort((a, b) => a - b),
  );
}

/** The points of a line that its picture needs, by index. Coordinates are those of the picture: logarithms on a log axis. */
export function thin(x: number[], y: number[]): number[] {
  if (x.length <= enough) return x.map((_, i) => i);
  return isRising(x) ? thinCurve(x, y) : thinPath(x, y);
}

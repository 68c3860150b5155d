// One kernel for all places learns from a handful of signals.
import {
  check,
  knob,
  plot,
  random,
  range,
  table,
  fixed,
} from 'lab';
import {solve} from 'lab/linalg';

const drift = knob('kernels differ by', {
  value: 0,
  min: 0,
  max: 1,
  step: 0.1,
});
const places = 16;
const k = 3;
const noise = 0.5;
const sizes = [2, 4, 8, 16, 32, 64, 128];

const dice = random(6);
const base = [0.5, 1, -0.7];
/** The true kernel at each place of the circle. */
const truth = range(places).map((i) =>
  base.map((b, j) => b + drift * Math.sin(i + 2 * j)),
);
const window = (x: number[], i: number) =>
  range(k).map((j) => x[(i + j) % places]);
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);

type Signal = {x: number[]; y: number[]};
const draw = (N: number): Signal[] =>
  range(N).map(() => {
    const x = dice.normal(places);
    const y = truth.map(
      (w, i) => dot(w, window(x, i)) + noise * dice.normal(),
    );
    return {x, y};
  });

/** Least squares, with a trace of ridge so that it has one answer. */
export function fit(rows: number[][], y: number[]) {
  const n = rows[0].length;
  const A = range(n).map((i) =>
    range(n).map(
      (j) =>
        rows.reduce((s, r) => s + r[i] * r[j], 0) +
        (i === j ? 1e-6 : 0),
    ),
  );
  const b = range(n).map((i) =>
    rows.reduce((s, r, m) => s + r[i] * y[m], 0),
  );
  return solve(A, b);
}

/** Excess error per place, given what each place predicts with. */
function error(
  weights: (i: number) => number[],
  whole = false,
) {
  const gaps = range(places).map((i) => {
    const w = weights(i);
    const target = whole
      ? range(places).map((p) => {
          const j = (p - i + places) % places;
          return j < k ? truth[i][j] : 0;
        })
      : truth[i];
    return target.reduce((s, t, j) => s + (t - w[j]) ** 2, 0);
  });
  return gaps.reduce((s, g) => s + g) / places;
}

const results = sizes.map((N) => {
  const data = draw(N);
  const at = (i: number) => data.map(({y}) => y[i]);
  const windows = (i: number) =>
    data.map(({x}) => window(x, i));
  const all = range(places).flatMap(windows);
  const shared = fit(all, range(places).flatMap(at)); // [one-copy]
  const local = range(places).map((i) =>
    fit(windows(i), at(i)),
  );
  const dense = range(places).map((i) =>
    fit(
      data.map(({x}) => x),
      at(i),
    ),
  );
  return {
    'one kernel': error(() => shared),
    'a kernel per place': error((i) => local[i]),
    'a full matrix': error((i) => dense[i], true),
  };
});
type Name = keyof (typeof results)[0];
const names = Object.keys(results[0]) as Name[];
const curve = (name: Name) => results.map((r) => r[name]);
plot({
  x: {label: 'N', values: sizes, log: true},
  y: {label: 'error', log: true},
  lines: Object.fromEntries(names.map((m) => [m, curve(m)])),
});
const counts = [k, k * places, places * places];
table({
  columns: ['', 'weights', 'N = 4', 'N = 128'],
  rows: names.map((m, i) => [
    m,
    counts[i],
    fixed(curve(m)[1], 4),
    fixed(curve(m)[6], 4),
  ]),
});
check(
  'with the same kernel everywhere, sharing wins at every N',
  drift > 0 ||
    results.every(
      (r) =>
        r['one kernel'] < r['a kernel per place'] &&
        r['one kernel'] < r['a full matrix'],
    ),
);
check(
  'with kernels that differ, a kernel per place wins in the end',
  drift < 0.3 ||
    results[6]['a kernel per place'] < results[6]['one kernel'],
);

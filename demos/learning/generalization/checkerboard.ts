// A local learner knows the fields in which it has examples.
import {check, each, knob, matmul, mean, plot} from 'lab';
import {random, range, table} from 'lab';
import {lstsq, solve} from 'lab/linalg';

const n = knob('fields a side n', 12, [2, 20, 2]);
const m = knob('examples m', 80, [20, 400, 20]);
type Points = number[][];
type Learner = (x: Points, y: number[], t: Points) => number[];

/** +1 and −1, like the fields of a chessboard. */
export const color = ([u, v]: number[]) =>
  1 - 2 * ((Math.floor(n * u) + Math.floor(n * v)) % 2);
const far = ([u, v]: number[], [s, t]: number[]) =>
  n ** 2 * ((u - s) ** 2 + (v - t) ** 2);
export const nearest: Learner = (x, y, t) =>
  t.map((ti) => {
    const gaps = x.map((xi) => far(xi, ti));
    return y[gaps.indexOf(Math.min(...gaps))]; // [local]
  });
/** Ridge regression with a bump around each example. */
export const bumps: Learner = (x, y, t) => {
  const k = (a: Points, b: Points) =>
    a.map((ai) => b.map((bi) => Math.exp(-far(ai, bi))));
  const K = k(x, x);
  K.forEach((row, i) => (row[i] += 0.1));
  return matmul(k(t, x), solve(K, y)); // [local]
};
/** Least squares with a wave along each axis. */
export const waves: Learner = (x, y, t) => {
  const wave = (u: number) => Math.sin(Math.PI * n * u);
  const phi = ([u, v]: number[]) => [
    1,
    wave(u),
    wave(v),
    wave(u) * wave(v),
  ];
  return matmul(t.map(phi), lstsq(x.map(phi), y)); // [coupled]
};

// --- picture ---
const dice = random(1);
const draw = (k: number) => range(k).map(() => dice.uniform(2));
const [x, fresh] = [draw(m), draw(1000)];
const field = ([u, v]: number[]) =>
  Math.floor(n * u) * n + Math.floor(n * v);
const seen = new Set(x.map(field));
const learners = {nearest, bumps, waves};
const right = each(learners, (learner: Learner) => {
  const g = learner(x, x.map(color), fresh);
  const good = (has: boolean) =>
    fresh.flatMap((t, i) =>
      seen.has(field(t)) === has
        ? [Number(g[i] * color(t) > 0)]
        : [],
    );
  const share = (v: number[]) => (v.length ? mean(v) : NaN);
  return [share(good(true)), share(good(false))];
});
const cells = range(3600).map((i) => [
  i % 60,
  Math.floor(i / 60),
]);
const board = cells.map((c) => c.map((v) => (v + 0.5) / 60));
plot({
  x: {domain: [0, 1], ticks: []},
  y: {domain: [0, 1], ticks: []},
  equal: true,
  points: {examples: {xy: x, tone: 'ink', size: 1}},
  panels: each(learners, (learner: Learner) => ({
    regions: {
      ...{x: [0, 1], y: [0, 1]},
      values: learner(x, x.map(color), board).map((v) =>
        Number(v > 0),
      ),
    },
  })),
});
table({
  columns: ['fields with examples', 'fields without'],
  rows: right,
  digits: 2,
});
check(
  'waves carry over to fields without examples',
  n * n <= m / 3 || right.waves[1] > 0.8,
);
check(
  'local learners do worse than guessing there',
  n < 8 || right.nearest[1] < 0.5,
);

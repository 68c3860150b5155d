// One kernel for all places learns from a handful of signals.
import {add, check, each, eye, knob, matmul} from 'lab';
import {mean, mul, plot, random, range, square} from 'lab';
import {sub, sum, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const drift = knob('kernels differ by', 0, [0, 1, 0.1]);
const [n, k, sigma] = [16, 3, 0.5]; // places, kernel, noise
const places = range(n);
const dice = random(6);

/** The matrix that applies the i-th kernel at place i. */
export function spread(kernels: number[][]) {
  return places.map((i) =>
    places.map((j) => kernels[i][(j - i + n) % n] ?? 0),
  );
}
const kernel = (i: number) =>
  [0.5, 1, -0.7].map((w, j) => w + drift * Math.sin(i + 2 * j));
const truth = spread(places.map(kernel));

/** Least squares, with a trace of ridge for N too small. */
export function fit(X: number[][], Y: number[][]) {
  const Xt = transpose(X);
  const trace = mul(1e-6, eye(Xt.length).rows());
  const W = solve(add(matmul(Xt, X), trace), matmul(Xt, Y));
  return transpose(W); // a row for each column of Y
}
/** Three matrices, learned from signals x and answers y. */
export function learn(x: number[][], y: number[][]) {
  const at = (i: number) => y.map((row) => [row[i]]);
  const windows = (i: number) =>
    x.map((row) => range(k).map((j) => row[(i + j) % n]));
  const all = fit(places.flatMap(windows), places.flatMap(at));
  const local = places.map((i) => fit(windows(i), at(i))[0]);
  return {
    'one kernel': spread(places.map(() => all[0])), // [one-copy]
    'a kernel per place': spread(local),
    'a full matrix': fit(x, y),
  };
}

// --- picture ---
const sizes = [6, 12, 24, 48, 96, 192];
/** The mean over six training sets of N signals. */
const errors = sizes.map((N) => {
  const found = range(6).map(() => {
    const x = range(N).map(() => dice.normal(n));
    const noise = range(N).map(() => dice.normal(n));
    const clean = matmul(x, transpose(truth));
    const y = add(clean, mul(sigma, noise));
    return each(
      learn(x, y),
      (W) => sum(square(sub(W, truth))) / n,
    );
  });
  return each(found[0], (_, name) =>
    mean(found.map((e) => e[name])),
  );
});
const curves = each(errors[0], (_, name) =>
  errors.map((e) => e[name]),
);
const price = (p: number) =>
  sizes.map((N) => (p * sigma ** 2) / N); // [samples-needed]
plot({
  x: {label: 'N', values: sizes, log: true},
  y: {label: 'error', log: true},
  lines: curves,
  formulas: {'kσ²/N and kσ²/(nN)': price(k), '': price(k / n)},
});
const weights = {
  'one kernel': k,
  'a kernel per place': k * n,
  'a full matrix': n * n,
};
table({
  columns: ['', 'weights', ...sizes.map((N) => `N = ${N}`)],
  rows: each(weights, (p, name) => [p, ...curves[name]]),
  digits: [0, 4, 4, 4, 4, 4, 4],
});
const [one, local, full] = Object.values(curves);
check(
  'with the same kernel everywhere, sharing wins at every N',
  drift > 0 ||
    one.every((e, i) => e < Math.min(local[i], full[i])),
);
check(
  'with kernels that differ, a kernel per place wins in the end',
  drift < 0.3 || local[5] < one[5],
);

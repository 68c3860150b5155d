// The same examples, three batch sizes, three clocks.
import {check, div, dot, each, fixed, iterate, knob} from 'lab';
import {logspace, matmul, max, mean, mul, plot} from 'lab';
import {random, range, sub, table, transpose} from 'lab';
import {eigh, lstsq} from 'lab/linalg';

const options = [4, 8, 16, 32, 64, 256];
const B = knob('B', {value: 32, options});
const P = knob('at once, P', {value: 64, options: [1, 8, 64]});
const [N, dice] = [1024, random(1)];
const x = range(N).map(() => mul([1, 0.4], dice.normal(2)));
const y = x.map(([a, b]) => 2 * a - 3 * b + dice.normal() / 2);
const H = div(matmul(transpose(x), x), N);

/** ∇J over a batch, for J = mean of ½(xᵀw − y)². */
export function gradient(w: number[], batch: number[]) {
  const X = batch.map((i) => x[i]);
  const Y = batch.map((i) => y[i]);
  return div(matmul(sub(matmul(X, w), Y), X), X.length); // [mini-batch]
}
const L = max(eigh(H).values);
const R2 = max(x.map((xi) => dot(xi, xi)));
/** Half of a rate that is surely stable for this batch. */
export function rate(B: number) {
  return 1 / (L * (1 - 1 / B) + R2 / B); // [smooth-plus-noise]
}
type Stop = (w: number[]) => boolean;
/** Weights after 0, 1, 2 … updates: one shuffle an epoch. */
export function train(B: number, seed: number, until?: Stop) {
  const dice = random(seed);
  let order: number[] = [];
  const step = (w: number[]) => {
    if (order.length === 0) order = dice.permutation(N); // [shuffle]
    const g = gradient(w, order.splice(0, B));
    return sub(w, mul(rate(B), g));
  };
  return iterate((10 * N) / B, [0, 0], step, until);
}
/** Rounds of a device with room for P examples at once. */
export const rounds = (B: number) => Math.ceil(B / P); // [hardware]
const sizes = {'B = N': N, 'B = 1': 1, 'mini-batch': B};

// --- picture ---
const least = lstsq(x, y);
/** J(w) − J* */
export function excess(w: number[]) {
  const e = sub(w, least);
  return dot(e, matmul(H, e)) / 2;
}
const curves = each(sizes, (B) => {
  const path = train(B, 1);
  const t = logspace(1, path.length - 1, 150).map(Math.round);
  return {t, J: t.map((i) => excess(path[i]))};
});
const clocks = {
  updates: () => 1,
  epochs: (B: number) => B / N,
  'time (a model)': rounds,
};
plot({
  y: {label: 'J − J*', log: true},
  panels: each(clocks, (unit, label) => ({
    x: {label, log: true},
    lines: each(curves, ({t, J}, name) => ({
      x: mul(t, unit(sizes[name])),
      y: J,
    })),
  })),
});
const tenth = excess([0, 0]) / 10;
const updates = each(sizes, (B) => {
  const runs = range(20).map((seed) =>
    train(B, seed, (w) => excess(w) < tenth),
  );
  return mean(runs.map((path) => path.length - 1));
});
table({
  title: 'until a tenth is left, mean of 20 runs',
  columns: ['updates', 'examples', 'time'],
  rows: each(updates, (t, name) =>
    [1, sizes[name], rounds(sizes[name])].map((unit) =>
      fixed(t * unit, 0),
    ),
  ),
});
const [full, single, mini] = Object.values(updates);
check(
  'B = N is first by updates, B = 1 by examples',
  full < mini && mini < single && single < mini * B,
);
check(
  'by the clock the mini-batch is first, if B ≤ P',
  B > P || mini < Math.min(single, full * rounds(N)),
);

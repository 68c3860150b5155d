// Each family has a dial c for its capacity.
import {adam, add, best, check, each, knob} from 'lab';
import {linspace, matmul, mean, meanSquaredError} from 'lab';
import {noisyCurve, normalTensor, plot, progress} from 'lab';
import {
  random,
  range,
  square,
  sub,
  sum,
  tanh,
  tensor,
} from 'lab';
import {train, variance, zeros} from 'lab';

const n = knob('examples n', 40, [20, 80, 20]);
const steps = knob('steps of the net', 300, [20, 300, 20]);
const f = (t: number) => Math.sin(5 * t);
const span = {from: -1, to: 1, noise: 0.3};
const {x, y} = noisyCurve(random(1), n, f, span);

/** At t, the mean of the n/c nearest answers. */
export function neighbours(c: number, t: number) {
  const far = (i: number) => Math.abs(x[i] - t);
  const order = range(n).sort((i, j) => far(i) - far(j));
  const near = order.slice(0, Math.round(n / c)); // [dials]
  return mean(near.map((i) => y[i]));
}
const parts = (cuts: number[]) =>
  cuts.map((a, i) => y.slice(a, cuts[i + 1]));
const loss = (cuts: number[]) =>
  sum(parts(cuts).map((v) => v.length * variance(v)));
/** Where c constant pieces begin, cut after greedy cut. */
export function tree(c: number) {
  let cuts = [0];
  while (cuts.length < c) {
    const free = range(n).filter((i) => !cuts.includes(i));
    const more = free.map((i) =>
      [...cuts, i].sort((a, b) => a - b),
    );
    cuts = best(more, loss).choice; // [dials]
  }
  return cuts;
}

// --- picture ---
function grow(c: number) {
  const cuts = tree(c);
  const from = cuts.map((i) =>
    i ? (x[i - 1] + x[i]) / 2 : -Infinity,
  );
  const means = parts(cuts).map((v) => mean(v));
  return (t: number) =>
    means[from.filter((start) => start <= t).length - 1];
}
/** c tanh units, trained from random weights. */
function network(c: number) {
  const dice = random(c);
  const net = {
    w: normalTensor(dice, [1, c], 4),
    b: normalTensor(dice, [c], 2),
    v: zeros(c, 1),
    a: zeros(1),
  };
  const column = (t: number[]) => tensor(t, [t.length, 1]);
  const out = ({w, b, v, a}: typeof net, t: number[]) =>
    add(matmul(tanh(add(matmul(column(t), w), b)), v), a);
  train(steps, net, adam({rate: 0.03}), (net) =>
    meanSquaredError(out(net, x), column(y)),
  );
  return (t: number) => out(net, [t]).data[0];
}
const near = (c: number) => (t: number) => neighbours(c, t);
const families = {'k-NN': near, tree: grow, net: network};
const grid = linspace(-1, 1, 101);
const dials = [1, 2, 3, 4, 6, 10, 20];
let done = 0;
const errors = each(families, (family) => {
  const fits = dials.map(family);
  progress(++done, 3);
  const off = (t: number[], y: number[]) =>
    fits.map((g) => mean(square(sub(t.map(g), y))));
  const noise = span.noise ** 2;
  const general = add(off(grid, grid.map(f)), noise);
  return {training: off(x, y), generalization: general};
});
plot({
  x: {label: 'c', values: dials, log: true},
  y: {domain: [0, 1]},
  panels: each(errors, (lines) => ({lines})),
});
const [knn, cut] = [errors['k-NN'], errors.tree.training];
check(
  'a piece more never raises the training error of the tree',
  range(1, 7).every((i) => cut[i] <= cut[i - 1]),
);
check(
  'at c = 20 the gap of k-NN is open',
  knn.generalization[6] > 1.2 * knn.training[6],
);

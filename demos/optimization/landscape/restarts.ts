// Narrow nets end in many places, wide ones all near the bottom.
import {add, check, div, each, grad, isClose, knob} from 'lab';
import {linspace, matmul, momentum, mul, plot} from 'lab';
import {normalTensor, quantile, random, square} from 'lab';
import {scientific, sub, sum, table, tanh, tensor} from 'lab';
import {train, transpose, type Tensor} from 'lab';

const omega = knob('ω', 5, [3, 6, 0.5]);
const [restarts, N] = [16, 12];
const x = linspace(-1, 1, N);
const t = tensor(x.map((v) => [Math.sin(omega * v)]));

/** Weights, biases and output weights of all restarts. */
export type Nets = Record<'w' | 'b' | 'a', Tensor>;
export function draw(n: number, dice = random(5)): Nets {
  return {
    w: normalTensor(dice, [restarts, 1, n], 3),
    b: normalTensor(dice, [restarts, 1, n], 2),
    a: normalTensor(dice, [restarts, n, 1], 1 / Math.sqrt(n)),
  };
}
/** Φ, the outputs of the hidden units: one row per datum. */
export function features({w, b}: Nets, x: number[]) {
  const data = tensor(x.map((v) => [v]));
  return tanh(add(mul(data, w), b)); // [last-layer]
}
export function outputs(nets: Nets, x: number[]) {
  return matmul(features(nets, x), nets.a);
}
/** ‖r‖² / 2N of each restart. */
export function losses(nets: Nets) {
  const r = sub(outputs(nets, x), t);
  return div(sum(square(r), [1, 2]), 2 * N); // [last-layer]
}
/** No net feels the others: their gradients are apart. */
export const total = (nets: Nets) => sum(losses(nets));

const widths = [1, 2, 4, 8, 16];
const dice = random(5);
const trained = each(widths, (n) => {
  const nets = draw(n, dice);
  const rule = momentum({rate: 0.2, momentum: 0.9});
  train(1000, nets, rule, total);
  return nets;
});

// --- picture ---
const ends = each(trained, (nets) => [...losses(nets).data]);
const at = (q: number) =>
  widths.map((n) => quantile(ends[n], q));
/** What the best or worst net of width 2 says. */
const said = (end: number) => {
  const row = ends[2].indexOf(quantile(ends[2], end));
  const y = outputs(trained[2], fine).data;
  return [...y.subarray(row * 81, (row + 1) * 81)];
};
const fine = linspace(-1, 1, 81);
plot({
  panels: {
    'loss after training': {
      x: {label: 'n', log: true, values: widths, ticks: widths},
      y: {log: true},
      lines: {median: at(0.5)},
      points: {
        'one restart': widths.flatMap((n) =>
          ends[n].map((l) => [n, l]),
        ),
      },
    },
    'what two nets of width 2 say': {
      x: {label: 'x', values: fine},
      lines: {best: said(0), worst: said(1)},
      formulas: {'sin ωx': (v) => Math.sin(omega * v)},
      points: {data: x.map((v) => [v, Math.sin(omega * v)])},
    },
  },
});
table({
  columns: ['n', 'best', 'median', 'worst', 'worst / best'],
  rows: widths.map((n, i) => [
    n,
    ...[0, 0.5, 1].map((q) => scientific(at(q)[i], q ? 2 : 1)), // engines differ in more digits
    scientific(at(1)[i] / at(0)[i], 2),
  ]),
});
const wide = trained[16];
const Phi = transpose(features(wide, x), [0, 2, 1]);
const byHand = matmul(Phi, div(sub(outputs(wide, x), t), N));
check(
  '∇ₐJ = Φᵀr / N for every net of width 16',
  isClose(grad(total)(wide).a, byHand, 1e-9), // rounding
);
check(
  'the worst net of width 16 beats the median of width 2',
  at(1)[4] < at(0.5)[1],
);
check(
  'the median falls with the width',
  at(0.5).every((m, i, all) => i === 0 || m < all[i - 1]),
);

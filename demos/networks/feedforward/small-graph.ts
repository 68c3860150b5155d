// One pass back gives all 17 slopes that 34 nudges measure.
import {abs, add, centralDifference, check, diagram} from 'lab';
import {each, fixed, knob, matmul, max, mul, outer} from 'lab';
import {plot, print, square, sub, sum, table, tanh} from 'lab';

const x1 = knob('x₁', 1, [-2, 2, 0.25]);
const x2 = knob('x₂', -0.5, [-2, 2, 0.25]);
const options = ['none', 'no g′', 'g′(a)', 'new W₂'] as const;
const mistake = knob('mistake', options);
const x = [x1, x2];
const y = [0.5, 0.25];

/** z₁ = W₁x + b₁, a₁ = tanh z₁, a₂ = W₂a₁ + b₂ */
export function forward({W1, b1, W2, b2}: Net, x: number[]) {
  const z1 = add(matmul(W1, x), b1); // [forward-pass]
  const a1 = tanh(z1);
  return {z1, a1, a2: add(matmul(W2, a1), b2)};
}
const slope = (z: number[]) => sub(1, square(tanh(z))); // g′

/** All slopes of ½‖a₂ − y‖², from the output down. */
export function backward(net: Net, x: number[], bug = 'none') {
  const {z1, a1, a2} = forward(net, x);
  const delta2 = sub(a2, y); // [output-error]
  let {W2} = net;
  if (bug === 'new W₂') W2 = sub(W2, outer(delta2, a1));
  let gate = slope(bug === 'g′(a)' ? a1 : z1);
  if (bug === 'no g′') gate = [1, 1, 1];
  const delta1 = mul(matmul(delta2, W2), gate); // [error-recursion]
  return {
    W1: outer(delta1, x), // [weight-slopes]
    b1: delta1,
    W2: outer(delta2, a1),
    b2: delta2,
  };
}
const net = unpack(weights());
const slopes = backward(net, x, mistake);
const nudged = centralDifference(loss, weights());

// --- picture ---
export type Net = ReturnType<typeof unpack>;
/** W₁, b₁, W₂, b₂ from 17 numbers in a row. */
export function unpack(w: number[]) {
  const rows = (at: number[], n: number) =>
    at.map((i) => w.slice(i, i + n));
  const [b1, b2] = [w.slice(6, 9), w.slice(15)];
  return {W1: rows([0, 2, 4], 2), b1, W2: rows([9, 12], 3), b2};
}
function weights() {
  const first = [
    0.8, -0.4, -0.6, 1.1, 0.3, 0.9, 0.2, -0.1, 0.4,
  ];
  return [...first, 0.9, -0.7, 0.5, -0.3, 0.8, -1, 0.1, -0.2];
}
export function loss(w: number[]) {
  return sum(square(sub(forward(unpack(w), x).a2, y))) / 2;
}
const {a1, a2} = forward(net, x);
diagram({
  describe: 'Two inputs, three hidden units and two outputs',
  layers: [
    ['x₁', 'x₂'],
    ['a₁', 'a₂', 'a₃'],
    ['ŷ₁', 'ŷ₂'],
  ],
  weights: [net.W1, net.W2],
});
table({
  columns: ['', 'value', 'δ', '∂/∂w₁', '∂/∂w₂', '∂/∂w₃'],
  rows: {
    'x₁': [x1, '', '', '', ''],
    'x₂': [x2, '', '', '', ''],
    ...each(['a₁', 'a₂', 'a₃'], (_, j) => [
      ...[a1[j], slopes.b1[j], ...slopes.W1[j], ''],
    ]),
    ...each(['ŷ₁', 'ŷ₂'], (_, j) => [
      ...[a2[j], slopes.b2[j], ...slopes.W2[j]],
    ]),
  },
  digits: 3,
});
const measured = unpack(nudged);
plot({
  columns: 4,
  panels: each(slopes, (g, k) => ({
    x: {ticks: []},
    points: {
      nudged: {y: [measured[k]].flat(2), size: 7},
      backprop: {y: [g].flat(2), size: 3, tone: 'ink' as const},
    },
  })),
});
const back = Object.values(slopes).flat(2);
const gap = max(abs(sub(back, nudged)));
print('largest gap:', fixed(gap, 4));
check(
  'nudging agrees with backprop exactly if there is no mistake',
  gap < 1e-8 === (mistake === 'none'), // error h² and ε/h
);

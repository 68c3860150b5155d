// One pass back gives all 17 slopes that 34 nudges measure.
import {
  check,
  diagram,
  fixed,
  knob,
  plot,
  print,
  table,
} from 'lab';

const x1 = knob('x₁', {value: 1, min: -2, max: 2, step: 0.25});
const x2 = knob('x₂', {
  value: -0.5,
  min: -2,
  max: 2,
  step: 0.25,
});
const bug = knob('mistake', {
  value: 'none',
  options: ['none', 'no g′', 'g′(a)', 'new W₂'],
});
type Bug = typeof bug;

export interface Net {
  W1: number[][]; // 3 × 2
  b1: number[];
  W2: number[][]; // 2 × 3
  b2: number[];
}
const net: Net = {
  W1: [
    [0.8, -0.4],
    [-0.6, 1.1],
    [0.3, 0.9],
  ],
  b1: [0.2, -0.1, 0.4],
  W2: [
    [0.9, -0.7, 0.5],
    [-0.3, 0.8, -1],
  ],
  b2: [0.1, -0.2],
};
const x = [x1, x2];
const y = [0.5, 0.25];

const affine = (W: number[][], a: number[], b: number[]) =>
  W.map((row, i) =>
    row.reduce((s, w, j) => s + w * a[j], b[i]),
  );
const dtanh = (z: number) => 1 - Math.tanh(z) ** 2;

/** z₁ = W₁x + b₁, a₁ = tanh z₁, a₂ = W₂a₁ + b₂, L = ½‖a₂ − y‖² */
export function forward(net: Net, x: number[], y: number[]) {
  const z1 = affine(net.W1, x, net.b1); // [forward-pass]
  const a1 = z1.map(Math.tanh);
  const a2 = affine(net.W2, a1, net.b2);
  const error = a2.map((a, i) => a - y[i]);
  const loss = error.reduce((s, e) => s + e * e, 0) / 2;
  return {z1, a1, a2, loss};
}

/** All slopes of the loss, from the output down. */
export function backward(
  net: Net,
  x: number[],
  y: number[],
  bug: Bug = 'none',
) {
  const {z1, a1, a2} = forward(net, x, y);
  const delta2 = a2.map((a, i) => a - y[i]); // [output-error]
  const W2 = net.W2.map((row, i) =>
    // a step that came too early
    row.map((w, j) =>
      bug === 'new W₂' ? w - delta2[i] * a1[j] : w,
    ),
  );
  const gate = {
    none: z1.map(dtanh),
    'no g′': z1.map(() => 1),
    'g′(a)': a1.map(dtanh),
    'new W₂': z1.map(dtanh),
  }[bug];
  const delta1 = gate.map(
    (g, j) =>
      g * delta2.reduce((s, d, i) => s + d * W2[i][j], 0),
  ); // [error-recursion]
  const outer = (d: number[], a: number[]) =>
    d.map((di) => a.map((aj) => di * aj)); // [weight-slopes]
  return {
    W1: outer(delta1, x),
    b1: delta1,
    W2: outer(delta2, a1),
    b2: delta2,
  };
}

/** (L(w + h) − L(w − h)) / 2h for the k-th of all parameters. */
export function nudge(
  net: Net,
  x: number[],
  y: number[],
  k: number,
  h = 1e-5,
) {
  const at = (step: number) => {
    let i = 0;
    const move = (w: number) => (i++ === k ? w + step : w);
    const W1 = net.W1.map((row) => row.map(move));
    const b1 = net.b1.map(move);
    const W2 = net.W2.map((row) => row.map(move));
    const b2 = net.b2.map(move);
    return forward({W1, b1, W2, b2}, x, y).loss;
  };
  return (at(h) - at(-h)) / (2 * h);
}

/** W₁, b₁, W₂, b₂ in one row. */
export function flatten({W1, b1, W2, b2}: Net) {
  return [...W1.flat(), ...b1, ...W2.flat(), ...b2];
}

const {a1, a2, loss} = forward(net, x, y);
const slopes = backward(net, x, y, bug);
const back = flatten(slopes);
const measured = back.map((_, k) => nudge(net, x, y, k));
const gap = back.map((g, k) => Math.abs(g - measured[k]));

const unit = (
  id: string,
  at: number[],
  value: number,
  delta?: number,
) => [
  {id, x: at[0], y: at[1], label: value.toFixed(2)},
  {
    id: `${id}′`,
    x: at[0],
    y: at[1] - 0.42,
    label:
      delta === undefined
        ? id
        : `${id}, ${id.replace(/[aŷ]/, 'δ')} = ${delta.toFixed(2)}`,
    shape: 'none' as const,
    tone: 'muted' as const,
  },
];
const names = ['₁', '₂', '₃'];
diagram({
  describe:
    'Two inputs, three hidden units and two outputs; in the circles the values, below them the errors δ',
  nodes: [
    ...x.flatMap((v, i) =>
      unit(`x${names[i]}`, [0, 1.5 - i], v),
    ),
    ...a1.flatMap((v, j) =>
      unit(`a${names[j]}`, [2, 2 - j], v, slopes.b1[j]),
    ),
    ...a2.flatMap((v, i) =>
      unit(`ŷ${names[i]}`, [4, 1.5 - i], v, slopes.b2[i]),
    ),
  ],
  edges: [
    ...net.W1.flatMap((row, j) =>
      row.map((weight, i) => ({
        from: `x${names[i]}`,
        to: `a${names[j]}`,
        weight,
      })),
    ),
    ...net.W2.flatMap((row, i) =>
      row.map((weight, j) => ({
        from: `a${names[j]}`,
        to: `ŷ${names[i]}`,
        weight,
      })),
    ),
  ],
});
const index = back.map((_, k) => k);
plot({
  aspect: 0.4,
  x: {
    ticks: [
      [2.5, 'W₁'],
      [7, 'b₁'],
      [11.5, 'W₂'],
      [15.5, 'b₂'],
    ],
  },
  y: {label: '∂L/∂w'},
  rules: {'': {y: 0, tone: 'muted'}},
  points: {
    nudged: {x: index, y: measured, size: 7},
    backprop: {x: index, y: back, size: 3, tone: 'ink'},
  },
});
const asRows = (all: number[]) => [
  ...[0, 1, 2].map((i) => [
    ...all.slice(2 * i, 2 * i + 2),
    NaN,
    all[6 + i],
  ]),
  ...[0, 1].map((i) => [
    ...all.slice(9 + 3 * i, 12 + 3 * i),
    all[15 + i],
  ]),
];
const cells = (row: number[]) =>
  row.map((v) => (Number.isNaN(v) ? '' : fixed(v, 3)));
const rows = asRows(measured);
table({
  title: 'slopes by backprop; after ≈ by nudging',
  columns: ['', 'w₁', 'w₂', 'w₃', 'b'],
  rows: asRows(back).flatMap((row, i) => [
    [['a₁', 'a₂', 'a₃', 'ŷ₁', 'ŷ₂'][i], ...cells(row)],
    ['≈', ...cells(rows[i])],
  ]),
});
const worst = Math.max(...gap);
print('loss:', fixed(loss, 3));
print('largest gap:', fixed(worst, 4));
check(
  'nudging agrees with backprop exactly if there is no mistake',
  worst < 1e-8 === (bug === 'none'), // error h² and ε/h
);

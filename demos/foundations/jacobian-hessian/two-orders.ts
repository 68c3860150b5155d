// One product of Jacobians, two orders: the cost differs.
import {
  check,
  each,
  isClose,
  jacobian,
  knob,
  matmul,
} from 'lab';
import {mul, plot, random, range, table, tanh} from 'lab';
import {type Tensor} from 'lab';

const inputs = knob('inputs', 20, [1, 20, 1]);
const hidden = knob('hidden units', 12, [1, 30, 1]);
type Matrix = number[][];

/** One Jacobian for each layer yᵢ = tanh(Wᵢ yᵢ₋₁). */
export function jacobians(weights: Matrix[], x: number[]) {
  let y = x;
  return weights.map((W) => {
    y = tanh(matmul(W, y));
    return W.map((row, i) => mul(1 - y[i] ** 2, row)); // [layer-slopes]
  });
}

let products = 0;
const times = (A: Matrix, B: Matrix) => {
  products += A.length * B.length * B[0].length;
  return matmul(A, B);
};

/** J₃·(J₂·J₁), from the input side. */
export function forward(J: Matrix[]) {
  return J.reduce((done, Ji) => times(Ji, done)); // [either-end]
}

/** (J₃·J₂)·J₁, from the output side. */
export function backward(J: Matrix[]) {
  return J.reduceRight((done, Ji) => times(done, Ji)); // [either-end]
}

// --- picture ---
const dice = random(1);
const matrix = (n: number, m: number) =>
  range(n).map(() => mul(m ** -0.5, dice.normal(m)));
const x = dice.normal(inputs);
const outputs = range(1, 21);
const runs = outputs.map((n) => {
  const sizes = [inputs, hidden, hidden, n];
  const W = range(3).map((i) => matrix(sizes[i + 1], sizes[i]));
  const J = jacobians(W, x);
  const count = (order: typeof forward) => {
    products = 0;
    return {J: order(J), products};
  };
  return {W, f: count(forward), b: count(backward)};
});
const costs = {
  forward: runs.map(({f}) => f.products),
  backward: runs.map(({b}) => b.products),
};
plot({
  x: {label: 'outputs', values: outputs},
  y: {label: 'products'},
  lines: costs,
  rules: {inputs: {x: inputs}},
});
table({
  columns: ['products', '1 output', '20 outputs'],
  rows: each(costs, (c: number[]) => [c[0], c[19]]),
});
const net = (W: Matrix[]) => (x: Tensor) =>
  W.reduce((y: Tensor, Wi) => tanh(matmul(Wi, y)), x);
check(
  'both orders give the Jacobian of the network',
  runs.every(({W, f, b}) =>
    [f.J, b.J].every((J) =>
      isClose(J, jacobian(net(W), x), 1e-9),
    ),
  ),
);

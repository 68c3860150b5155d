// How much of ∂L/∂h arrives fifty steps earlier?
import {
  add,
  check,
  iterate,
  knob,
  matmul,
  mul,
  norm,
} from 'lab';
import {normalTensor, orthogonal, plot, random} from 'lab';
import {range, scientific, square, sub, table, tanh} from 'lab';
import {eigenvalues, svd} from 'lab/linalg';

const rho = knob('spectral radius ρ', 0.9, [0.5, 1.5, 0.05]);
const kind = knob('W', ['orthogonal', 'normal']);
const size = knob('input size', 0.2, [0, 2, 0.1]);
const [n, T] = [24, 50];
const dice = random(1);
const raw =
  kind === 'normal'
    ? normalTensor(dice, [n, n]).rows()
    : orthogonal(dice, [n, n]).rows();
const moduli = eigenvalues(raw).map((z) =>
  Math.hypot(z.re, z.im),
);
const W = mul(raw, rho / Math.max(...moduli));

/** The states of h = tanh(W h + input). */
export function states(W: number[][], inputs: number[][]) {
  let h = inputs[0].map(() => 0);
  return inputs.map((u) => (h = tanh(add(matmul(W, h), u))));
}
/** ∂L/∂h at the last step, the one before … */
export function back(
  W: number[][],
  h: number[][],
  last: number[],
) {
  let g = last;
  const before = h
    .slice(1)
    .reverse()
    .map((h) => {
      const delta = mul(g, sub(1, square(h)));
      return (g = matmul(delta, W)); // [lag]
    });
  return [last, ...before];
}

// --- picture ---
const inputs = range(T).map(() => mul(size, dice.normal(n)));
const h = states(W, inputs);
const last = mul(1 / Math.sqrt(n), dice.normal(n));
const arrives = back(W, h, last).map((g) => norm(g));
const sigma = svd(W).s[0];
const bound = iterate(T - 1, arrives[0], (v) => v * sigma);
const straight = back(
  W,
  h.map((ht) => mul(0, ht)),
  last,
);
const lag = range(T);
plot({
  x: {label: 'lag', values: lag},
  y: {label: '‖∂L/∂h‖', log: true},
  lines: {
    tanh: arrives,
    linear: straight.map((g) => norm(g)),
  },
  formulas: {
    σᵏ: {y: bound, tone: 3},
    ρᵏ: lag.map((k) => arrives[0] * rho ** k),
  },
});
table({
  columns: ['of the norm, after 49 steps'],
  rows: {
    tanh: scientific(arrives[T - 1] / arrives[0], 1),
    linear: scientific(norm(straight[T - 1]) / arrives[0], 1),
    σᵏ: scientific(sigma ** (T - 1), 1),
    ρᵏ: scientific(rho ** (T - 1), 1),
  },
});
check(
  'no norm is above the bound',
  arrives.every((v, k) => v <= bound[k] * (1 + 1e-9)),
);

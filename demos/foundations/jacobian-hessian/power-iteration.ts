// The largest curvature of a network, without its Hessian.
import {
  add,
  check,
  dot,
  fixed,
  grad,
  hessian,
  isClose,
} from 'lab';
import {
  knob,
  linspace,
  matmul,
  meanSquaredError,
  mul,
} from 'lab';
import {
  norm,
  plot,
  print,
  random,
  range,
  reshape,
  slice,
} from 'lab';
import {sub, tanh, tensor, type Tensor} from 'lab';
import {eigh} from 'lab/linalg';

const units = knob('hidden units', 8, [2, 16, 1]);
const gradient = (w: number[]) => [
  ...grad(loss)(tensor(w)).data,
];

/** H·v from two gradients, one on each side of w. */
export function hessianTimes(w: number[], v: number[]) {
  const h = 1e-4;
  const [ahead, behind] = [
    add(w, mul(h, v)),
    sub(w, mul(h, v)),
  ];
  const change = sub(gradient(ahead), gradient(behind));
  return mul(1 / (2 * h), change); // [two-gradients]
}

/** vᵀHv, while v turns towards the largest |eigenvalue|. */
export function curvatures(w: number[], v: number[]) {
  return range(30).map(() => {
    const unit = mul(1 / norm(v), v);
    v = hessianTimes(w, unit); // [largest-grows]
    return dot(unit, v); // [weighted-mean]
  });
}

// --- picture ---
/** A network 1 → units → 1 on a sine, of all its weights. */
function loss(w: Tensor) {
  const x = linspace(-2, 2, 20);
  const part = (i: number, ...shape: number[]) =>
    reshape(slice(w, i * units, (i + 1) * units), shape);
  const column = tensor(x.map((xi) => [xi]));
  const z = add(
    matmul(column, part(0, 1, units)),
    part(1, units),
  );
  const y = x.map((xi) => Math.sin(2 * xi));
  return meanSquaredError(matmul(tanh(z), part(2, units)), y);
}
const dice = random(1);
const n = 3 * units;
const w = dice.normal(n);
const found = curvatures(w, dice.normal(n));
const H = hessian(loss, w);
const {values} = eigh(H);
const [low, top] = [values[0], values[n - 1]];
plot({
  x: {label: 'products H·v', values: range(1, 31)},
  lines: {vᵀHv: found},
  rules: {'λ max': {y: top}, 'λ min': {y: low}},
});
print('λ max, λ min:', fixed(top, 2), fixed(low, 2));
print('after 30 products:', fixed(found[29], 2));
print('gradients here, for all of H:', 2 * 30, 2 * n);
check(
  'one product is the matrix times v',
  isClose(hessianTimes(w, w), matmul(H, w), 1e-5),
);

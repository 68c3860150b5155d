// With exact searches BFGS walks the path of conjugate gradients.
import {add, check, dot, eye, fixed, knob, linspace} from 'lab';
import {matmul, max, mul, neg, outer, plot, print} from 'lab';
import {abs, range, sub, transpose} from 'lab';

const kind = knob('eigenvalues', ['spread', 'two values']);
const n = 6;
const lambda =
  kind === 'spread'
    ? linspace(1, 50, n)
    : range(n).map((i) => [1, 50][i % 2]);
const H = (v: number[]) => mul(lambda, v);
const start = range(n).map(() => 1);
/** −gᵀd / dᵀHd */
const lowest = (g: number[], d: number[]) =>
  -dot(g, d) / dot(d, H(d));

/** VᵀMV + ρssᵀ, with V = I − ρysᵀ and ρ = 1 / yᵀs */
export function update(
  M: number[][],
  s: number[],
  y: number[],
) {
  const rho = 1 / dot(y, s);
  const V = sub(eye(n).rows(), mul(rho, outer(y, s)));
  const kept = matmul(transpose(V), matmul(M, V));
  return add(kept, mul(rho, outer(s, s)));
}

export function bfgs(steps: number) {
  const path = [start];
  let M = eye(n).rows();
  for (let t = 0; t < steps; t++) {
    const g = H(path[t]);
    const d = neg(matmul(M, g));
    const s = mul(lowest(g, d), d);
    path.push(add(path[t], s));
    M = update(M, s, H(s)); // y = Hs
  }
  return {path, M};
}

export function conjugate(steps: number) {
  const path = [start];
  let [g, d] = [H(start), neg(H(start))];
  for (let t = 0; t < steps; t++) {
    path.push(add(path[t], mul(lowest(g, d), d)));
    const next = H(path[t + 1]);
    d = add(neg(next), mul(dot(next, next) / dot(g, g), d));
    g = next;
  }
  return path;
}

// --- picture ---
const quasi = bfgs(kind === 'spread' ? n : 2);
const conjugates = conjugate(quasi.path.length - 1);
const J = (v: number[]) => Math.max(dot(v, H(v)) / 2, 1e-20);
const steps = range(quasi.path.length);
/** Largest entry of MH − I: 0 where M is the inverse. */
const gap = max(
  abs(
    sub(
      quasi.M.map((row) => mul(row, lambda)),
      eye(n).rows(),
    ),
  ),
);
plot({
  x: {label: 't', values: steps},
  y: {label: 'J', log: true},
  lines: {
    BFGS: quasi.path.map(J),
    conjugate: {y: conjugates.map(J), dash: true},
  },
});
print('largest |MH − I|:', fixed(gap, 2));
check(
  'both walk the same path',
  steps.every(
    (t) => max(abs(sub(quasi.path[t], conjugates[t]))) < 1e-8,
  ),
);
check(
  'M is the inverse of H exactly when n directions were walked',
  kind === 'spread' ? gap < 1e-6 : gap > 0.5,
);

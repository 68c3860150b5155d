// BFGS builds H⁻¹ while it walks, from gradients alone.
import {abs, add, check, div, dot, each, eye} from 'lab';
import {iterate, knob, matmul, max, mul, neg, norm} from 'lab';
import {
  outer,
  plot,
  stepsUntil,
  sub,
  table,
  transpose,
} from 'lab';
import {rosenbrock} from 'lab/landscapes';
import {inv} from 'lab/linalg';

const b = knob('b', 100, [1, 300], 'log');
const m = knob('m', 3, [1, 10, 1]);
const {J, gradient, hessian, start, map} = rosenbrock(b);
const arrived = (at: number[]) => norm(gradient(at)) < 1e-8;

/** VᵀMV + ρssᵀ, with V = I − ρysᵀ and ρ = 1 / yᵀs */
export function update(M: number[][], [s, y]: number[][]) {
  const rho = 1 / dot(y, s); // [secant]
  const V = sub(eye(2).rows(), mul(rho, outer(y, s)));
  const kept = matmul(transpose(V), matmul(M, V));
  return add(kept, mul(rho, outer(s, s))); // [bfgs-update]
}

/** ηd that lowers J enough and leaves less slope: Wolfe. */
export function search(at: number[], d: number[]) {
  const slope = dot(gradient(at), d); // [wolfe]
  let [low, high, eta] = [0, Infinity, 1];
  for (let k = 0; k < 60; k++) {
    const to = add(at, mul(eta, d));
    if (J(to) > J(at) + 1e-4 * eta * slope) high = eta;
    else if (dot(gradient(to), d) < 0.9 * slope) low = eta;
    else break;
    eta = high < Infinity ? (low + high) / 2 : 2 * eta;
  }
  return mul(eta, d);
}

/** θ ← θ − ηMg, with M made of the last pairs (s, y). */
export function walk(memory: number) {
  const pairs: number[][][] = [];
  const last = () => pairs.slice(-memory || 1e9); // [two-loops]
  const M = () => last().reduce(update, eye(2).rows());
  const step = (at: number[]) => {
    const s = search(at, neg(matmul(M(), gradient(at))));
    pairs.push([s, sub(gradient(add(at, s)), gradient(at))]);
    return add(at, s);
  };
  return {path: iterate(400, start, step, arrived), M: M()};
}
const runs = each({descent: 0, BFGS: 400, 'L-BFGS': m}, walk);

// --- picture ---
plot({
  columns: 2,
  panels: [
    {
      title: 'paths',
      ...map,
      lines: each(runs, ({path}) => path),
    },
    {
      title: 'J',
      x: {label: 't', domain: [0, 60]},
      y: {log: true, domain: [1e-14, 100]},
      lines: each(runs, ({path}) => path.slice(0, 61).map(J)),
    },
  ],
});
const steps = each(runs, ({path}) => stepsUntil(path, arrived));
table({
  columns: ['', 'steps'],
  rows: each(steps, (n) => (n < 400 ? n : '> 400')),
});
check(
  'BFGS and L-BFGS arrive at (1, 1)',
  steps.BFGS < 400 && steps['L-BFGS'] < 400,
);
const exact = inv(hessian([1, 1]));
const gap = max(abs(sub(div(runs.BFGS.M, exact), 1)));
check(
  'BFGS ends with the inverse Hessian, within 5 %',
  gap < 0.05,
);

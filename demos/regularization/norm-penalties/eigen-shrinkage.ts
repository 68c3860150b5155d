// Decay shrinks what the data leave flat: λ/(λ + α).
import {add, check, dot, each, eye, isClose, knob} from 'lab';
import {linspace, logspace, matmul, mul, plot, sub} from 'lab';
import {table} from 'lab';
import {quadratic} from 'lab/landscapes';
import {solve} from 'lab/linalg';

const lambda1 = knob('λ₁', 4, [0.1, 10], 'log');
const lambda2 = knob('λ₂', 0.25, [0.1, 10], 'log');
const degrees = knob('rotation in degrees', 30, [0, 90, 5]);
const alpha = knob('α', 1, [0.01, 100], 'log');

const lambda = [lambda1, lambda2];
const best = [1, 2]; // w*
const t = (degrees * Math.PI) / 180;
const q = [
  [Math.cos(t), Math.sin(t)],
  [-Math.sin(t), Math.cos(t)],
]; // the eigenvectors of H

/** What decay leaves of a component. */
export function decayFactor(lambda: number, alpha: number) {
  return lambda / (lambda + alpha); // [eigen-factors]
}
/** What descent by εs from 0 has reached of it at time ετ. */
export function stopFactor(lambda: number, time: number) {
  const epsilon = 0.01;
  return 1 - (1 - epsilon * lambda) ** (time / epsilon); // [early-stopping]
}
/** w* with each component along qᵢ times its factor. */
export function scaled(factor: (lambda: number) => number) {
  const c = q.map((qi, i) => factor(lambda[i]) * dot(qi, best));
  return matmul(c, q);
}

// --- picture ---
const factors = {
  decay: decayFactor,
  'early stopping': (l: number, a: number) =>
    stopFactor(l, 1 / a), // α = 1/(ετ)
};
const bowl = quadratic(lambda, t);
export const J = (w: number[]) => bowl.J(sub(w, best));
const domain = [-1.6, 3];
const alphas = logspace(1e-3, 1e3, 121);
const end = each(factors, (f) => scaled((l) => f(l, alpha)));
const paths = each(factors, (f) =>
  alphas.map((a) => scaled((l) => f(l, a))),
);
const r = Math.hypot(...end.decay);
const circle = linspace(0, 2 * Math.PI, 181).map((s) => [
  r * Math.cos(s),
  r * Math.sin(s),
]);
plot({
  panels: {
    'minimum as α grows': {
      ...{x: {label: 'w₁', domain}, y: {label: 'w₂', domain}},
      equal: true,
      contour: {
        ...{x: domain, y: domain, name: 'J'},
        f: (w1, w2) => J([w1, w2]),
        levels: [0.05, 0.2, 0.5, 1, 2, 4, 8],
      },
      lines: {'‖w‖ = ‖w̃‖': circle, ...paths},
      points: {'w*': [best], ...each(end, (w) => [w])},
    },
    'what is kept': {
      x: {label: 'λ', domain: [0.05, 20], log: true},
      y: {label: 'factor', domain: [0, 1]},
      lines: each(factors, (f) => (l: number) => f(l, alpha)),
      rules: {'λ₁': {x: lambda1}, 'λ₂': {x: lambda2}},
    },
  },
});
table({
  columns: ['λ₁', 'λ₂'],
  rows: each(factors, (f) => lambda.map((l) => f(l, alpha))),
  digits: 3,
});
const H = bowl.hessian(best);
check(
  '(H + αI)⁻¹Hw* is the scaled w*', // [shifted-minimum]
  isClose(
    solve(add(H, mul(alpha, eye(2))), matmul(H, best)),
    end.decay,
  ),
);
check(
  'early stopping keeps more, but by less than 0.22',
  lambda.every((l) => {
    const kept = each(factors, (f) => f(l, alpha));
    const more = kept['early stopping'] - kept.decay;
    return more > -1e-9 && more < 0.22; // [early-stopping]
  }),
);

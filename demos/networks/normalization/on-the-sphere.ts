// Before BN, weight decay sets the step, not the function.
import {add, check, div, dot, each, fixed, iterate} from 'lab';
import {knob, matmul, mul, norm, plot, print} from 'lab';
import {random, range, sigmoid, sign, sub, table} from 'lab';

const eta = knob('η', 0.2, [0.05, 0.5, 0.05]);
const lambda = knob('λ', 0.01, [0.005, 0.05, 0.005]);
const start = knob('‖w₀‖', 1, [0.5, 4, 0.5]);

type Batch = {x: number[][]; t: number[]};
/** (I − ŵŵᵀ) ∂L/∂ŵ /‖w‖ of L = log(1 + exp(−2t wᵀx/‖w‖)). */
export function gradient(w: number[], {x, t}: Batch) {
  const unit = div(w, norm(w));
  const error = sigmoid(mul(-2, mul(t, matmul(x, unit))));
  const g = matmul(mul(-2 / t.length, mul(t, error)), x);
  return div(sub(g, mul(dot(g, unit), unit)), norm(w)); // [orthogonal-gradient]
}
/** w ← (1 − ηλ)w − ηg */
export function step(w: number[], g: number[], lambda: number) {
  return sub(mul(1 - eta * lambda, w), mul(eta, g)); // [norm-dynamics]
}

const teacher = random(2).normal(10);
/** All w, on a stream of batches that is the same for any λ. */
export function descend(lambda: number) {
  const dice = random(1);
  const first = dice.normal(10);
  return iterate(1500, mul(start / norm(first), first), (w) => {
    const x = range(8).map(() => dice.normal(10));
    const z = add(matmul(x, teacher), mul(2, dice.normal(8)));
    return step(w, gradient(w, {x, t: sign(z)}), lambda);
  });
}

// --- picture ---
const angle = (u: number[], v: number[]) =>
  Math.acos(Math.min(1, dot(u, v) / norm(u) / norm(v)));
const rms = (v: number[]) => norm(v) / Math.sqrt(v.length);
const runs = each({'λ = 0': 0, 'λ > 0': lambda}, (lambda) => {
  const path = descend(lambda);
  return {
    length: path.map((w) => norm(w)),
    turn: path.slice(1).map((w, k) => angle(w, path[k])),
    error: path.map((w) => angle(w, teacher)),
  };
});
const smooth = (v: number[]) =>
  range(60).map((k) => rms(v.slice(25 * k, 25 * k + 25)));
const promised = Math.sqrt(2 * eta * lambda);
plot({
  x: {label: 'step', values: range(60).map((k) => 25 * k + 12)},
  panels: {
    '‖w‖': {lines: each(runs, (run) => smooth(run.length))},
    'angle per step': {
      y: {log: true},
      lines: each(runs, (run) => smooth(run.turn)),
      rules: {'√(2ηλ)': {y: promised, tone: 'ink'}},
    },
  },
});
const late = (v: number[]) => rms(v.slice(-500));
table({
  columns: ['', '‖w‖', 'angle per step', 'angle to the best w'],
  rows: each(runs, ({length, turn, error}) =>
    [length, turn, error].map(late),
  ),
  digits: [1, 3, 2],
});
print('√(2ηλ):', fixed(promised, 3));
const {length} = runs['λ = 0'];
check(
  'without decay ‖w‖ only grows',
  length.every((r, k) => k === 0 || r >= length[k - 1]),
);
check(
  'with decay each step ends up turning w by √(2ηλ)',
  eta * lambda < 0.0015 || // not there yet
    Math.abs(late(runs['λ > 0'].turn) / promised - 1) < 0.15,
);

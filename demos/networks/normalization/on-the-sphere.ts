// Before BN, weight decay sets the step, not the function.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  scientific,
  table,
} from 'lab';

const eta = knob('η', {
  value: 0.2,
  min: 0.05,
  max: 0.5,
  step: 0.05,
});
const lambda = knob('λ', {
  value: 0.01,
  min: 0.005,
  max: 0.05,
  step: 0.005,
});
const start = knob('‖w₀‖', {
  value: 1,
  min: 0.5,
  max: 4,
  step: 0.5,
});

const n = 10;
const steps = 1500;
const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);
const length = (u: number[]) => Math.sqrt(dot(u, u));
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Mean of log(1 + exp(−2t wᵀx/‖w‖)), labels t = ±1. */
export function loss(w: number[], x: number[][], t: number[]) {
  const r = length(w);
  return (
    x.reduce(
      (sum, xi, i) =>
        sum +
        Math.log1p(Math.exp((-2 * t[i] * dot(w, xi)) / r)),
      0,
    ) / x.length
  );
}

/** ∇L = (I − ŵŵᵀ) ∂L/∂ŵ /‖w‖ */
export function gradient(
  w: number[],
  x: number[][],
  t: number[],
) {
  const r = length(w);
  const unit = w.map((wi) => wi / r);
  const g = range(w.length).map((j) =>
    x.reduce(
      (sum, xi, i) =>
        sum -
        (2 *
          t[i] *
          xi[j] *
          sigmoid(-2 * t[i] * dot(unit, xi))) /
          x.length,
      0,
    ),
  );
  const along = dot(g, unit);
  return g.map((gj, j) => (gj - along * unit[j]) / r); // [orthogonal-gradient]
}

/** w ← (1 − ηλ)w − ηg on a stream of small batches. */
export function train(lambda: number) {
  const dice = random(1);
  const teacher = dice.normal(n);
  let w = dice.normal(n);
  w = w.map((wi) => (wi * start) / length(w));
  const run = {
    r: [] as number[],
    angle: [] as number[],
    error: [] as number[],
    tilt: 0,
    drift: 0,
  };
  for (let k = 0; k < steps; k++) {
    const x = range(8).map(() => dice.normal(n));
    const t = x.map((xi) =>
      dot(teacher, xi) + 2 * dice.normal() > 0 ? 1 : -1,
    );
    const g = gradient(w, x, t);
    const old = w;
    w = w.map((wi, i) => (1 - eta * lambda) * wi - eta * g[i]); // [norm-dynamics]
    const predicted =
      (1 - eta * lambda) ** 2 * dot(old, old) +
      eta ** 2 * dot(g, g);
    run.drift = Math.max(
      run.drift,
      Math.abs(dot(w, w) / predicted - 1),
    );
    run.tilt = Math.max(
      run.tilt,
      Math.abs(dot(g, old)) / (length(g) * length(old)),
    );
    const cos = (u: number[], v: number[]) =>
      Math.min(1, dot(u, v) / length(u) / length(v));
    run.r.push(length(w));
    run.angle.push(Math.acos(cos(w, old)));
    run.error.push(Math.acos(cos(w, teacher)));
  }
  return run;
}

/** Root mean square over blocks of 25 steps. */
const smooth = (v: number[]) =>
  range(steps / 25).map((k) =>
    Math.sqrt(
      v
        .slice(25 * k, 25 * k + 25)
        .reduce((s, a) => s + a * a, 0) / 25,
    ),
  );
const [free, decayed] = [train(0), train(lambda)];
const lines = (f: (run: typeof free) => number[]) => ({
  'λ = 0': smooth(f(free)),
  'λ > 0': smooth(f(decayed)),
});
plot({
  columns: 3,
  x: {
    label: 'step',
    values: range(steps / 25).map((k) => 25 * k + 12),
  },
  panels: [
    {title: '‖w‖', lines: lines((run) => run.r)},
    {
      title: 'angle per step',
      y: {log: true},
      lines: lines((run) => run.angle),
      rules: {'√(2ηλ)': {y: Math.sqrt(2 * eta * lambda)}},
    },
    {
      title: 'angle to the best w',
      y: {log: true},
      lines: lines((run) => run.error),
    },
  ],
});
const last = (v: number[]) => smooth(v)[steps / 25 - 1];
const late = (v: number[]) => {
  const tail = v.slice(steps - 500);
  return Math.sqrt(tail.reduce((s, a) => s + a * a, 0) / 500);
};
table({
  columns: ['', '‖w‖', 'η/‖w‖²', 'angle per step'],
  rows: (
    [
      ['λ = 0', free],
      ['λ > 0', decayed],
    ] as const
  ).map(([name, run]) => [
    name,
    fixed(last(run.r), 1),
    scientific(eta / last(run.r) ** 2, 1),
    scientific(late(run.angle), 1),
  ]),
});
check(
  'the gradient is orthogonal to w',
  free.tilt < 1e-9 && decayed.tilt < 1e-9,
);
check(
  '‖w‖² becomes (1 − ηλ)²‖w‖² + η²‖g‖², exactly',
  free.drift < 1e-9 && decayed.drift < 1e-9,
);
check(
  'without decay ‖w‖ only grows',
  free.r.every((r, k) => k === 0 || r >= free.r[k - 1]),
);
check(
  'with decay each step ends up turning w by √(2ηλ)',
  eta * lambda < 0.0015 || // not there yet
    Math.abs(
      late(decayed.angle) / Math.sqrt(2 * eta * lambda) - 1,
    ) < 0.15,
);

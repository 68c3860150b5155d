// The wall sets the step, the floor sets the number of steps.
import {
  check,
  fixed,
  knob,
  linspace,
  logspace,
  plot,
  print,
} from 'lab';

const kappa = knob('κ', {
  value: 20,
  min: 1,
  max: 200,
  step: 0.05,
  log: true,
});
const rate = knob('ηL', {
  value: 1.9,
  min: 0.1,
  max: 2.2,
  step: 0.05,
});
const tolerance = 1e-6;

/** One step on ½(θ₁² + κθ₂²): curvatures μ = 1 and L = κ. */
export function step(
  theta: number[],
  kappa: number,
  eta: number,
) {
  return [
    theta[0] - eta * theta[0], // [one-step-for-all]
    theta[1] - eta * kappa * theta[1],
  ];
}
export function J([a, b]: number[], kappa: number) {
  return 0.5 * (a * a + kappa * b * b);
}

/** −η gᵀg + ½ η² gᵀHg: what one step does to J. */
export function change(
  theta: number[],
  kappa: number,
  eta: number,
) {
  const g = [theta[0], kappa * theta[1]];
  const gg = g[0] ** 2 + g[1] ** 2;
  const gHg = g[0] ** 2 + kappa * g[1] ** 2;
  return -eta * gg + 0.5 * eta ** 2 * gHg; // [second-term]
}

/** Steps from (1, 1) until both |θᵢ| are below the tolerance. */
export function count(kappa: number, eta: number) {
  let theta = [1, 1];
  let t = 0;
  while (Math.max(...theta.map(Math.abs)) > tolerance) {
    theta = step(theta, kappa, eta);
    t++;
  }
  return t;
}
/** The same from the rate of the slower axis. */
export function predicted(kappa: number, eta: number) {
  const slowest = Math.max(
    Math.abs(1 - eta),
    Math.abs(1 - eta * kappa),
  );
  return Math.log(tolerance) / Math.log(slowest); // [count-valley]
}

const start = [1, 1 / Math.sqrt(kappa)]; // the worst angle
const eta = rate / kappa;
const path = [start];
while (
  path.length < 40 &&
  Math.abs(path[path.length - 1][1]) < 2
)
  path.push(step(path[path.length - 1], kappa, eta));
const height = 1.6 / Math.sqrt(kappa);
const rates = linspace(0, 2.5, 101);
const kappas = logspace(2, 200, 21);
const best = (k: number) => 2 / (1 + k);
plot({
  columns: 3,
  panels: [
    {
      title: '40 steps',
      x: {label: 'θ₁', domain: [-0.5, 1.2]},
      y: {label: 'θ₂', domain: [-height, height]},
      contour: {
        x: [-0.5, 1.2],
        y: [-height, height],
        f: (a, b) => J([a, b], kappa),
        levels: [0.02, 0.1, 0.25, 0.5, 1, 1.5],
      },
      lines: {
        path: {
          x: path.map((p) => p[0]),
          y: path.map((p) => p[1]),
        },
      },
      points: {start: [start]},
    },
    {
      title: 'J after one step, less J',
      x: {label: 'ηL', domain: [0, 2.5]},
      lines: {
        change: {
          x: rates,
          y: rates.map((r) => change(start, kappa, r / kappa)),
        },
      },
      points: {'this η': [[rate, change(start, kappa, eta)]]},
      rules: {'ηL = 2': {x: 2}, 0: {y: 0, tone: 'ink'}},
    },
    {
      title: 'steps to a millionth',
      x: {label: 'κ', values: kappas, log: true},
      y: {log: true},
      lines: {
        'η = 1/L': kappas.map((k) => count(k, 1 / k)),
        'η = 2/(L + μ)': kappas.map((k) => count(k, best(k))),
        'by the rates': {
          y: kappas.map((k) => predicted(k, 1 / k)),
          dash: true,
          tone: 'ink',
        },
        '': {
          y: kappas.map((k) => predicted(k, best(k))),
          dash: true,
          tone: 'ink',
        },
      },
    },
  ],
});

/** The angle between −g and the way to the minimum, in degrees. */
export function angle(theta: number[], kappa: number) {
  const g = [theta[0], kappa * theta[1]];
  const cosine =
    (g[0] * theta[0] + g[1] * theta[1]) /
    (Math.hypot(...g) * Math.hypot(...theta));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI; // [wrong-way]
}
print(
  '−g points past the minimum by',
  fixed(angle(start, kappa), 0),
  'degrees',
);
print(
  'steps at this η:',
  rate < 2 ? count(kappa, eta) : 'never',
);
const after = J(step(start, kappa, eta), kappa);
check(
  'the two terms give the change exactly',
  Math.abs(
    after - J(start, kappa) - change(start, kappa, eta),
  ) < 1e-9,
);
check(
  'with ηL ≤ 1 the count follows from κ',
  rate > 1 ||
    kappa === 1 ||
    Math.abs(count(kappa, eta) - predicted(kappa, eta)) <= 1,
);
check(
  'the step that is best for κ takes about κ/2 · ln 10⁶',
  kappas.every(
    (k) =>
      count(k, best(k)) <= (k / 2) * -Math.log(tolerance) + 1,
  ),
);

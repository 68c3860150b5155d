// Descent needs about κ steps, the heavy ball about √κ.
import {check, knob, logspace, plot, print, range} from 'lab';

const kappa = knob('κ', {
  value: 100,
  min: 2,
  max: 1000,
  step: 0.1,
  log: true,
});
const digits = 6; // the error shall fall by a factor of 10⁶

/** The best constants for curvatures from μ = 1 to L = κ. */
export function bestPair(kappa: number) {
  const [root, one] = [Math.sqrt(kappa), 1];
  return {
    eta: 4 / (root + one) ** 2, // [best-pair]
    alpha: ((root - one) / (root + one)) ** 2, // [best-pair]
  };
}
export function bestDescent(kappa: number) {
  return {eta: 2 / (kappa + 1), alpha: 0}; // [best-descent]
}

/** The path on ½(θ₁² + κθ₂²) from (1, 1). */
export function descend(
  {eta, alpha}: {eta: number; alpha: number},
  kappa: number,
  steps: number,
) {
  const lambda = [1, kappa];
  let theta = [1, 1];
  let v = [0, 0];
  const path = [theta];
  for (let t = 0; t < steps; t++) {
    v = v.map(
      (vi, i) => alpha * vi - eta * lambda[i] * theta[i],
    );
    theta = theta.map((x, i) => x + v[i]);
    path.push(theta);
  }
  return path;
}

/** Steps until ‖θ‖ stays below 10⁻⁶ of where it was. */
export function count(
  constants: {eta: number; alpha: number},
  kappa: number,
) {
  const path = descend(constants, kappa, 12 * kappa + 80);
  const size = path.map(([x, y]) => Math.hypot(x, y));
  const limit = 10 ** -digits * size[0];
  let last = size.length - 1;
  while (size[last] <= limit) last--;
  return last + 1;
}

const kappas = logspace(2.5, 1000, 27);
const counts = {
  descent: kappas.map((k) => count(bestDescent(k), k)),
  'heavy ball': kappas.map((k) => count(bestPair(k), k)),
};
/** What the rate alone promises: 10⁻⁶ = rᵗ. */
export function predicted(rate: number) {
  return (-digits * Math.LN10) / Math.log(rate);
}
const rate = (k: number) => (k - 1) / (k + 1);

const paths = {
  descent: descend(bestDescent(kappa), kappa, 60),
  'heavy ball': descend(bestPair(kappa), kappa, 60),
};
/** One coordinate of both paths. */
const along = (i: number) =>
  Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [
      name,
      path.map((theta) => theta[i]),
    ]),
  );
plot({
  columns: 3,
  panels: [
    {
      title: 'along, θ₁',
      x: {label: 't', values: range(61)},
      y: {domain: [-1, 1]},
      lines: along(0),
    },
    {
      title: 'across, θ₂',
      x: {label: 't', values: range(61)},
      y: {domain: [-1, 1]},
      lines: along(1),
    },
    {
      title: 'steps to a millionth',
      x: {label: 'κ', values: kappas, log: true},
      y: {log: true},
      lines: {
        ...counts,
        'by the rates': {
          y: kappas.map((k) => predicted(rate(k))),
          dash: true,
          tone: 'ink',
        },
        '': {
          y: kappas.map((k) => predicted(rate(Math.sqrt(k)))),
          dash: true,
          tone: 'ink',
        },
      },
    },
  ],
});
const [slow, fast] = [
  count(bestDescent(kappa), kappa),
  count(bestPair(kappa), kappa),
];
print('descent:', slow, 'steps');
print('heavy ball:', fast, 'steps');
check(
  'the heavy ball is faster from κ = 10 on',
  kappas.every(
    (k, i) =>
      k < 10 || counts['heavy ball'][i] < counts.descent[i],
  ),
);
check(
  'descent takes what its rate promises, give or take a step',
  Math.abs(slow - predicted(rate(kappa))) <= 1.5,
);

// The Laplace mode sticks to 0; its posterior mean never does.
import {check, fixed, knob, linspace, plot, table} from 'lab';

const a = knob('a', {value: 0.8, min: -4, max: 4, step: 0.1});
const lambda = knob('λ', {
  value: 1,
  min: 0.2,
  max: 3,
  step: 0.1,
});

/** −log p(w) of N(0, 1/λ), up to a constant */
export function gaussPenalty(w: number, lambda: number) {
  return (lambda * w * w) / 2; // [gaussian]
}

/** −log p(w) of the Laplace density ½λ exp(−λ|w|) */
export function laplacePenalty(w: number, lambda: number) {
  return lambda * Math.abs(w); // [laplace]
}

type Penalty = (w: number, lambda: number) => number;
const w = linspace(-40, 40, 8001); // 0 is one of them
const step = w[1] - w[0];

/** A density made of −log p, on the grid. */
export function density(energy: (w: number) => number) {
  const p = w.map((wi) => Math.exp(-energy(wi)));
  const total = p.reduce((s, pi) => s + pi * step, 0);
  return p.map((pi) => pi / total);
}

/** p(w | a) ∝ exp(−½(w − a)² − penalty) */
export function posterior(a: number, penalty: Penalty) {
  return density(
    (wi) => (wi - a) ** 2 / 2 + penalty(wi, lambda),
  ); // [map]
}

export const mode = (p: number[]) =>
  w[p.reduce((b, pi, i) => (pi > p[b] ? i : b), 0)];
export const moment = (p: number[], k: number) =>
  p.reduce((s, pi, i) => s + w[i] ** k * pi * step, 0);

const names = {Gauss: gaussPenalty, Laplace: laplacePenalty};
const each = <T>(f: (penalty: Penalty) => T) => ({
  Gauss: f(names.Gauss),
  Laplace: f(names.Laplace),
});
const near = w.flatMap((wi, i) =>
  Math.abs(wi) <= 4.001 && i % 5 === 0 ? [i] : [],
);
const shown = (p: number[]) => ({
  x: near.map((i) => w[i]),
  y: near.map((i) => p[i]),
});
const data = linspace(-4, 4, 41);
const rows = data.map((ai) =>
  each((penalty) => posterior(ai, penalty)),
);
const prior = each((f) => density((wi) => f(wi, lambda)));
const post = each((f) => posterior(a, f));

plot({
  columns: 2,
  panels: [
    {
      title: 'prior',
      x: {label: 'w'},
      lines: {
        Gauss: shown(prior.Gauss),
        Laplace: shown(prior.Laplace),
      },
    },
    {
      title: 'posterior',
      x: {label: 'w'},
      lines: {
        Gauss: shown(post.Gauss),
        Laplace: shown(post.Laplace),
      },
      rules: {a: {x: a}},
    },
    {
      title: 'its mode (MAP)',
      x: {label: 'a', values: data},
      lines: {
        Gauss: rows.map((r) => mode(r.Gauss)),
        Laplace: rows.map((r) => mode(r.Laplace)),
      },
      rules: {a: {x: a}},
    },
    {
      title: 'its mean',
      x: {label: 'a', values: data},
      lines: {
        Gauss: rows.map((r) => moment(r.Gauss, 1)),
        Laplace: rows.map((r) => moment(r.Laplace, 1)),
      },
      rules: {a: {x: a}},
    },
  ],
});
const line = (name: 'Gauss' | 'Laplace') => [
  name,
  fixed(moment(prior[name], 2), 2),
  fixed(mode(post[name]), 2),
  fixed(moment(post[name], 1), 2),
];
table({
  columns: ['', 'prior variance', 'mode', 'mean'],
  rows: [line('Gauss'), line('Laplace')],
});
const close = (u: number, v: number, within: number) =>
  Math.abs(u - v) < within;
check(
  'variances: 1/λ and 2/λ²', // [scales]
  close(moment(prior.Gauss, 2) * lambda, 1, 1e-3) &&
    close(
      (moment(prior.Laplace, 2) * lambda ** 2) / 2,
      1,
      0.02,
    ),
);
check(
  'Laplace: the mode is 0 exactly for |a| ≤ λ',
  data.every(
    (ai, i) =>
      close(Math.abs(ai), lambda, 0.02) ||
      close(mode(rows[i].Laplace), 0, 1e-9) ===
        Math.abs(ai) < lambda,
  ),
);
check(
  'the mean is 0 for a = 0 alone', // [mean-never]
  data.every(
    (ai, i) =>
      close(moment(rows[i].Laplace, 1), 0, 1e-6) ===
      close(ai, 0, 1e-9),
  ),
);

// With no floor, likelihood prefers a spike on one datum.
import {check, div, dot, each, iterate, knob} from 'lab';
import {mean, plot, random, range, sum, table} from 'lab';
import {transpose} from 'lab';

const floor = knob('floor of σ', 0.1, [1e-30, 1], 'log');
const dice = random(1);
/** Two triangles, around −1 and 1: no Gaussian in sight. */
const draw = () => {
  const [u, v, side] = dice.uniform(3);
  return u - v + (side < 0.5 ? -1 : 1);
};
const data = range(60).map(draw);
type Bell = {alpha: number; mu: number; sigma: number};

/** αᵢ N(x; μᵢ, σᵢ²) of each component. */
export const joint = (bells: Bell[], x: number) =>
  bells.map(({alpha, mu, sigma: s}) => {
    const bell = Math.exp(-(((x - mu) / s) ** 2) / 2);
    return (alpha * bell) / (s * Math.sqrt(2 * Math.PI)); // [mixture]
  });
/** A component from its shares r of the points. */
export function refit(r: number[], data: number[]): Bell {
  const mu = dot(r, data) / sum(r);
  const far = data.map((x) => (x - mu) ** 2);
  const sigma = Math.sqrt(dot(r, far) / sum(r));
  const alpha = sum(r) / data.length;
  return {alpha, mu, sigma: Math.max(sigma, floor)}; // [floor]
}

// --- picture ---
const step = (bells: Bell[]) => {
  const all = data.map((x) => joint(bells, x));
  const r = transpose(all.map((j) => div(j, sum(j))));
  return r.map((r) => refit(r, data));
};
const wide = {alpha: 0.5, mu: 0, sigma: 1};
const spike = {alpha: 0.5, mu: Math.min(...data), sigma: 0.001};
const starts = {
  'wide start': [
    {...wide, mu: -0.5},
    {...wide, mu: 0.5},
  ],
  'on a datum': [wide, spike],
};
const unseen = range(1000).map(draw);
const score = (bells: Bell[], x: number[]) =>
  mean(x.map((x) => Math.log(sum(joint(bells, x)))));
const runs = each(starts, (bells) => iterate(30, bells, step));
const curves = each(runs, (run) =>
  run.map((m) => score(m, data)),
);
plot({
  x: {label: 't'},
  y: {label: 'mean log-likelihood'},
  lines: curves,
});
table({
  columns: ['on the data', 'on new data'],
  rows: each(runs, (run, name) => [
    curves[name][30],
    score(run[30], unseen),
  ]),
  digits: 2,
});
check(
  'no step of EM lowers the likelihood, from the second on',
  Object.values(curves).every((c) =>
    c.every((l, t) => t < 2 || l > c[t - 1] - 1e-9),
  ),
);

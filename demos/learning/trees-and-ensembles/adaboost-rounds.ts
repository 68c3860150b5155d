// AdaBoost: the weights move to where the stump was wrong.
import {check, cumulative, exp, iterate, knob, max} from 'lab';
import {mean, mul, neg, plot, range, sum} from 'lab';
import {table, transpose} from 'lab';

const value = [1, 1, 1, -1, -1, -1, 1, 1, 1, -1];
const y = knob('y', {value, min: -1, max: 1, step: 2});
const x = range(10);
/** +1 up to a gap, −1 beyond */
const stumps = range(0.5, 9).map((t) =>
  x.map((xi) => (xi < t ? 1 : -1)),
);

/** ε: the weight on the examples that h gets wrong */
export function errorOf(h: number[], w: number[]) {
  return sum(w.filter((_, i) => h[i] !== y[i])); // [best-stump]
}
type Lists = Record<'w' | 'h', number[]>;
type Round = Lists & Record<'alpha' | 'Z', number>;
/** The next stump, its vote, and the weights after it */
export function round({w}: Round): Round {
  const edges = stumps.map((h) =>
    Math.abs(0.5 - errorOf(h, w)),
  );
  const most = max(edges) - 1e-9; // of equals the first
  const h = stumps[edges.findIndex((e) => e > most)]; // [best-stump]
  const eps = errorOf(h, w);
  const alpha = Math.log((1 - eps) / eps) / 2; // [best-alpha]
  const raw = w.map(
    (wi, i) => wi * Math.exp(-alpha * y[i] * h[i]),
  );
  const Z = sum(raw);
  return {w: raw.map((v) => v / Z), h, alpha, Z}; // [reweight]
}
const start = {w: x.map(() => 0.1), h: x, alpha: 0, Z: 1};
const rounds = iterate(6, start, round, ({Z}) => !Z);

// --- picture ---
const votes = rounds.map(({h, alpha}) => mul(alpha, h));
const F = transpose(transpose(votes).map((v) => cumulative(v)));
const loss = F.map((f) => mean(exp(neg(mul(y, f)))));
const bound = rounds.map((_, t) =>
  rounds.slice(0, t + 1).reduce((p, {Z}) => p * Z, 1),
);
const wrong = F.map((f) =>
  mean(f.map((fi, i) => Number(fi * y[i] <= 0))),
);
const only = (w: number[], sign: number) =>
  w.map((wi, i) => (y[i] === sign ? wi : 0));
plot({
  x: {label: 'x', values: x},
  y: {label: 'w', domain: [0, 0.5]},
  frames: rounds.map(({w}, t) => ({
    label: `t = ${t}`,
    bars: {'y = 1': only(w, 1), 'y = −1': only(w, -1)},
  })),
});
table({
  columns: ['t', 'ε', 'α', 'training error', 'Z₁ … Zₜ'],
  rows: rounds
    .slice(1)
    .map(({h, alpha}, t) => [
      t + 1,
      errorOf(h, rounds[t].w),
      alpha,
      wrong[t + 1],
      bound[t + 1],
    ]),
  digits: [0, 3, 3, 1, 3],
});
check(
  'Z₁ … Zₜ is the mean exponential loss',
  loss.every((l, t) => Math.abs(l - bound[t]) < 1e-9),
);
check(
  'after its round a stump has weighted error ½',
  rounds.every(
    ({h, w, Z}, t) =>
      !t || !Z || Math.abs(errorOf(h, w) - 0.5) < 1e-9,
  ),
);

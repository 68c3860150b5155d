// A rate per axis flattens a ravine, if it lies along the axes.
import {best, check, dot, each, iterate, knob} from 'lab';
import {logspace, mean, plot, random, range, table} from 'lab';
import {quadratic} from 'lab/landscapes';

const angle = knob('angle of the ravine, °', 0, [0, 45, 1]);
const s = knob('noise s', 0, [0, 5, 0.1]);
const a = (angle * Math.PI) / 180;
const {J, gradient} = quadratic([1, 100], a);
const start = [
  [-1.5, -1],
  [1, -1.5],
].map((row) => dot(row, [Math.cos(a), Math.sin(a)]));

/** One rate: longer by c while signs agree, else halved. */
export function newRate(eta: number, sign: number, c: number) {
  if (sign > 0) return eta + c; // [delta-bar-delta]
  return sign < 0 ? eta / 2 : eta; // [delta-bar-delta]
}

const ways = ['descent', 'delta-bar-delta', 'AdaGrad'] as const;
type Way = (typeof ways)[number];
export function run(way: Way, c: number, seed: number) {
  const dice = random(seed);
  let eta = [0.01, 0.01];
  let mean = [0, 0];
  let r = [0, 0];
  return iterate(150, {theta: start, eta}, ({theta}) => {
    const g = gradient(theta).map((x) => x + s * dice.normal());
    r = r.map((ri, i) => ri + g[i] ** 2);
    if (way === 'descent') eta = [c, c];
    else if (way === 'AdaGrad')
      eta = r.map((ri) => c / Math.sqrt(ri)); // [diagonal]
    else eta = eta.map((e, i) => newRate(e, g[i] * mean[i], c));
    mean = mean.map((m, i) => 0.7 * m + 0.3 * g[i]);
    theta = theta.map((x, i) => x - eta[i] * g[i]); // [diagonal]
    return {theta, eta};
  });
}
const loss = (path: ReturnType<typeof run>) =>
  mean(path.slice(-100).map((q) => J(q.theta)));
const throws = range(s > 0 ? 5 : 1);
const tuned = each(ways, (way) => {
  const late = (c: number) =>
    mean(throws.map((seed) => loss(run(way, c, seed))));
  return best(logspace(1e-3, 10, 21), late);
});

// --- picture ---
// long: three rules, tuned at any angle and noise
const main = each(tuned, ({choice}, way) =>
  run(way, choice, 0),
);
const x = [-1.8, 1.8];
plot({
  columns: 2,
  panels: [
    {
      title: 'paths',
      x: {label: 'θ₁', domain: x},
      y: {label: 'θ₂', domain: x},
      contour: {
        ...{x, y: x, levels: 7, tone: 'muted'},
        f: (u, v) => Math.sqrt(J([u, v])),
      },
      lines: each(main, (path) => path.map((q) => q.theta)),
    },
    {
      title: 'rates of delta-bar-delta',
      x: {label: 't'},
      y: {log: true},
      lines: each({'η₁': 0, 'η₂': 1}, (i) => ({
        y: main['delta-bar-delta'].map((q) => q.eta[i]),
        dash: i === 1,
      })),
    },
  ],
});
table({
  columns: [
    '',
    'best constant',
    'mean loss of the last 100 steps',
  ],
  rows: each(tuned, ({choice, cost}) => [choice, cost]),
  digits: 3,
});
/** Share of steps that lengthen a rate, the rate, and p alone. */
const c = tuned['delta-bar-delta'].choice;
const runs = throws.map((seed) =>
  run('delta-bar-delta', c, seed),
);
const signs = [0, 1].map((i) => {
  const late = runs.map((path) =>
    path.slice(-101).map((q) => q.eta[i]),
  );
  const rose = late.map((e) =>
    e.slice(1).map((v, t) => Number(v > e[t])),
  );
  const p = mean(rose.flat());
  return [p, mean(late.flat()), (2 * p * c) / (1 - p)]; // [noise-fixed-point]
});
table({
  columns: [
    'axis',
    'p, share of equal signs',
    'mean rate',
    'by p alone',
  ],
  rows: {'η₁': signs[0], 'η₂': signs[1]},
  digits: [2, 4, 4],
});
check(
  'noise: the mean rates are those of p alone, within a third',
  s < 3 ||
    signs.every(([, e, p]) => Math.abs(e / p - 1) < 1 / 3),
);
check(
  'along the axes, without noise, both others beat descent tenfold',
  angle > 0 ||
    s > 0 ||
    tuned.descent.cost >
      10 *
        Math.max(
          tuned['delta-bar-delta'].cost,
          tuned.AdaGrad.cost,
        ),
);

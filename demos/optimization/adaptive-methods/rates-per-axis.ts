// A rate per axis flattens a ravine, if it lies along the axes.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';

const angle = knob('angle of the ravine, °', {
  value: 0,
  min: 0,
  max: 45,
  step: 1,
});
const s = knob('noise s', {
  value: 0,
  min: 0,
  max: 5,
  step: 0.1,
});
const [mu, L] = [1, 100];
const steps = 150;
type Vector = number[];

/** (−1.5, 1), turned with the ravine. */
const start = (degrees: number) => {
  const a = (degrees * Math.PI) / 180;
  const [c, d] = [Math.cos(a), Math.sin(a)];
  return [-1.5 * c - d, c - 1.5 * d];
};

/** H θ, with curvatures μ and L on axes turned by the angle. */
export function gradient([x, y]: Vector, degrees: number) {
  const a = (degrees * Math.PI) / 180;
  const [c, d] = [Math.cos(a), Math.sin(a)];
  const along = mu * (c * x + d * y);
  const across = L * (c * y - d * x);
  return [c * along - d * across, d * along + c * across];
}
export function J(theta: Vector, degrees: number) {
  const g = gradient(theta, degrees);
  return (theta[0] * g[0] + theta[1] * g[1]) / 2;
}

const [up, down] = [0.001, 0.5];
/** One rate: longer by `up` while signs agree, else halved. */
export function newRate(eta: number, g: number, mean: number) {
  if (g * mean > 0) return eta + up; // [delta-bar-delta]
  if (g * mean < 0) return eta * down; // [delta-bar-delta]
  return eta;
}

const ways = ['descent', 'delta-bar-delta', 'AdaGrad'] as const;
export function run(
  way: (typeof ways)[number],
  degrees: number,
  s: number,
) {
  const dice = random(1);
  let theta = start(degrees);
  let eta = [0.01, 0.01];
  let [mean, r] = [
    [0, 0],
    [0, 0],
  ];
  const path = [theta];
  const rates = [eta];
  const agrees: number[] = []; // of the flat axis
  for (let t = 0; t < steps; t++) {
    const g = gradient(theta, degrees).map(
      (gi) => gi + s * dice.normal(),
    );
    agrees.push(g[0] * mean[0] > 0 ? 1 : 0);
    if (way === 'descent') eta = [2 / (mu + L), 2 / (mu + L)];
    if (way === 'delta-bar-delta')
      eta = eta.map((e, i) => newRate(e, g[i], mean[i]));
    if (way === 'AdaGrad') {
      r = r.map((ri, i) => ri + g[i] ** 2);
      eta = r.map((ri) => 0.7 / (Math.sqrt(ri) + 1e-7)); // [diagonal]
    }
    mean = mean.map((m, i) => 0.7 * m + 0.3 * g[i]);
    theta = theta.map((x, i) => x - eta[i] * g[i]); // [diagonal]
    path.push(theta);
    rates.push(eta);
  }
  return {path, rates, agrees};
}

const runs = ways.map((way) => ({way, ...run(way, angle, s)}));
const t = range(steps + 1);
const [x, y]: [number, number][] = [
  [-1.8, 1.2],
  [-1.2, 1.2],
];
plot({
  columns: 3,
  panels: [
    {
      title: 'paths',
      x: {label: 'θ₁', domain: x},
      y: {label: 'θ₂', domain: y},
      contour: {
        x,
        y,
        f: (u, v) => Math.sqrt(J([u, v], angle)),
        levels: 7,
        tone: 'muted',
      },
      lines: Object.fromEntries(
        runs.map(({way, path}) => [way, path]),
      ),
    },
    {
      title: 'loss J',
      x: {label: 't', values: t},
      y: {log: true, domain: [1e-8, 1e2]},
      lines: Object.fromEntries(
        runs.map(({way, path}) => [
          way,
          path.map((p) => Math.max(J(p, angle), 1e-8)),
        ]),
      ),
    },
    {
      title: 'rates of delta-bar-delta',
      x: {label: 't', values: t},
      y: {log: true, domain: [1e-4, 1]},
      lines: {
        'η₁': runs[1].rates.map((e) => e[0]),
        'η₂': {y: runs[1].rates.map((e) => e[1]), dash: true},
      },
    },
  ],
});
const averageOf = (v: number[]) =>
  v.slice(-100).reduce((a, b) => a + b, 0) / 100;
const late = (path: Vector[]) =>
  averageOf(path.map((p) => J(p, angle)));
table({
  columns: ['', 'mean loss of the last 100 steps'],
  rows: runs.map(({way, path}) => [way, fixed(late(path), 4)]),
});
const {agrees, rates} = runs[1];
const p = averageOf(agrees);
print('delta-bar-delta, share p of equal signs:', fixed(p, 2));
print('mean η₁:', fixed(averageOf(rates.map((e) => e[0])), 4));
print(
  'by p alone:',
  p < 1 ? fixed((p * up) / ((1 - p) * (1 - down)), 4) : '∞',
); // [noise-fixed-point]
const [plain, turned] = [0, angle].map((a) =>
  run('descent', a, 0).path.map((q) => J(q, a)),
);
check(
  'without noise descent does not feel the angle',
  plain.every((v, k) => Math.abs(turned[k] / v - 1) < 1e-6),
);
check(
  'along the axes, without noise, both others beat descent',
  angle > 0 ||
    s > 0 ||
    late(runs[0].path) >
      10 * Math.max(late(runs[1].path), late(runs[2].path)),
);

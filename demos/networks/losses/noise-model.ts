// The right loss is −log density: of many data it wastes least.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const noise = knob('noise', {
  value: 'Laplace',
  options: ['Gauss', 'Laplace', '10 % outliers'],
});
const n = knob('n', {value: 25, min: 5, max: 101, step: 2});
const delta = knob('δ', {
  value: 1,
  min: 0.1,
  max: 4,
  step: 0.1,
});
const runs = 1500;
const dice = random(11);

/** One error, symmetric around 0. */
function draw() {
  if (noise === 'Gauss') return dice.normal();
  const u = dice.uniform() - 0.5;
  if (noise === 'Laplace')
    return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u));
  return u < -0.4 ? 10 * dice.normal() : dice.normal();
}

/** Minimises Σ(y − c)². */
export function mean(y: number[]) {
  return y.reduce((s, v) => s + v, 0) / y.length; // [mean-median-quantile]
}
/** Minimises Σ|y − c|. */
export function median(y: number[]) {
  const sorted = [...y].sort((a, b) => a - b);
  return sorted[(y.length - 1) / 2]; // [mean-median-quantile]
}
/** Minimises ΣH(y − c): the clipped errors add up to 0. */
export function huber(y: number[], delta: number) {
  const clip = (e: number) =>
    Math.max(-delta, Math.min(delta, e)); // [huber-clips]
  let [low, high] = [Math.min(...y), Math.max(...y)];
  for (const _ of range(50)) {
    const c = (low + high) / 2; // the pull falls with c: halve
    if (mean(y.map((v) => clip(v - c))) > 0) low = c;
    else high = c;
  }
  return (low + high) / 2;
}

const fits = {
  squared: mean,
  absolute: median,
  Huber: (y: number[]) => huber(y, delta),
};
const names = Object.keys(fits) as (keyof typeof fits)[];
const data = range(runs).map(() => range(n).map(draw));
const results = names.map((name) => data.map(fits[name]));
const rms = (c: number[]) =>
  Math.sqrt(mean(c.map((v) => v * v)));
const spread = results.map(rms);

/** −log of the density of one error, up to a constant. */
export function cost(e: number) {
  if (noise === 'Gauss') return (e * e) / 2; // [likelihood-losses]
  if (noise === 'Laplace') return Math.abs(e);
  const bell = (s: number) =>
    Math.exp(-(e * e) / (2 * s * s)) / s;
  return -Math.log((0.9 * bell(1) + 0.1 * bell(10)) / 0.91);
}
/** ½e² up to |e| = δ, then a straight line. */
export function huberLoss(e: number, delta: number) {
  const size = Math.abs(e);
  if (size <= delta) return (e * e) / 2;
  return delta * (size - delta / 2);
}

const e = linspace(-6, 6, 121);
const t = linspace(0, 4 / Math.sqrt(n), 81);
plot({
  columns: 2,
  panels: [
    {
      title: 'losses and −log density',
      x: {label: 'e', values: e},
      y: {domain: [0, 8]},
      lines: {
        squared: e.map((v) => (v * v) / 2),
        absolute: e.map(Math.abs),
        Huber: e.map((v) => huberLoss(v, delta)),
        '−log density': {
          y: e.map(cost),
          tone: 'ink',
          dash: true,
        },
      },
    },
    {
      title: 'share of runs with |c| < t',
      x: {label: 't', values: t},
      y: {domain: [0, 1]},
      lines: Object.fromEntries(
        names.map((name, k) => [
          name,
          t.map(
            (ti) =>
              results[k].filter((c) => Math.abs(c) < ti)
                .length / runs,
          ),
        ]),
      ),
    },
  ],
});
table({
  columns: ['', 'typical error', '× √n'],
  rows: names.map((name, k) => [
    name,
    fixed(spread[k], 2),
    fixed(spread[k] * Math.sqrt(n), 2),
  ]),
});
check(
  'under Gauss no loss beats the square',
  noise !== 'Gauss' ||
    spread.every((s) => s > 0.99 * spread[0]),
);
check(
  'under Laplace and with outliers absolute beats the square',
  noise === 'Gauss' || spread[1] < spread[0],
);
check(
  'the clipped errors of Huber add up to 0',
  data.slice(0, 50).every((y, i) => {
    const pull = y.map((v) =>
      Math.max(-delta, Math.min(delta, v - results[2][i])),
    );
    return Math.abs(mean(pull)) < 1e-3 * delta;
  }),
);

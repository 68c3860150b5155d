// How long each method stays at a saddle: the log of the offset.
import {
  check,
  fixed,
  knob,
  linspace,
  logspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const offset = knob('δ', {
  value: 1e-6,
  min: 1e-12,
  max: 0.1,
  step: 0.5,
  log: true,
});
const noise = knob('s', {
  value: 0.1,
  min: 0.001,
  max: 1,
  step: 0.5,
  log: true,
});
const eta = 0.05;
const limit = 600;
const dice = random(3);

/** J = x² − y²: curvature 2 along x, −2 along y. */
export function gradient([x, y]: number[]) {
  return [2 * x, -2 * y];
}

type Rule = () => (at: number[]) => number[];
/** Each answers with the step it takes at a point. */
export const methods: Record<string, Rule> = {
  descent: () => (at) => gradient(at).map((g) => -eta * g),
  momentum: () => {
    let v = [0, 0];
    return (at) =>
      (v = gradient(at).map((g, i) => 0.9 * v[i] - eta * g));
  },
  RMSProp: () => {
    let r = [0, 0];
    return (at) => {
      const g = gradient(at);
      r = r.map((ri, i) => 0.9 * ri + 0.1 * g[i] ** 2);
      return g.map(
        (gi, i) => (-eta * gi) / (Math.sqrt(r[i]) + 1e-8),
      );
    };
  },
  noisy: () => (at) =>
    gradient(at).map((g) => -eta * (g + noise * dice.normal())),
  Newton:
    () =>
    ([x, y]) => [-x, -y], // −H⁻¹g
};

/** From (1, δ) until |y| ≥ 1, or the limit. */
export function walk(name: string, delta: number) {
  const step = methods[name]();
  let at = [1, delta];
  const path = [at];
  while (Math.abs(at[1]) < 1 && path.length <= limit) {
    const d = step(at);
    at = at.map((v, i) => v + d[i]);
    path.push(at);
  }
  return path;
}
/** Steps to |y| ≥ 1. */
export function escape(name: string, delta: number) {
  return walk(name, delta).length - 1;
}
/** Growth by ρ a step from δ to 1. */
export function predicted(delta: number, rho: number) {
  return Math.log(1 / delta) / Math.log(rho); // [escape-time]
}
/** Growth with momentum: the larger root at curvature −2. */
export function growth(alpha: number) {
  const b = 1 + alpha + 2 * eta;
  return (b + Math.sqrt(b * b - 4 * alpha)) / 2; // [faster-out]
}

const names = Object.keys(methods);
const free = names.filter((name) => name !== 'Newton');
const paths = Object.fromEntries(
  names.map((name) => [name, walk(name, offset)]),
);
const offsets = logspace(1e-12, 0.1, 23);
const meanNoisy = (delta: number) =>
  range(40).reduce((s) => s + escape('noisy', delta), 0) / 40;
const size = (name: string) =>
  paths[name].map((p) => Math.abs(p[1]));
plot({
  columns: 3,
  panels: [
    {
      title: 'paths on x² − y²',
      x: {label: 'x', domain: [-0.4, 1.1]},
      y: {label: 'y', domain: [-1, 1]},
      contour: {
        x: [-0.4, 1.1],
        y: [-1, 1],
        f: (x, y) => x * x - y * y,
        levels: linspace(-1, 1, 9),
      },
      lines: Object.fromEntries(
        names.map((name) => [name, paths[name]]),
      ),
    },
    {
      title: '|y|',
      x: {label: 't'},
      y: {log: true},
      lines: Object.fromEntries(
        free.map((name) => [
          name,
          {x: range(paths[name].length), y: size(name)},
        ]),
      ),
    },
    {
      title: 'steps to escape',
      x: {label: 'δ', values: offsets, log: true},
      lines: Object.fromEntries(
        free.map((name) => [
          name,
          offsets.map((d) =>
            name === 'noisy' ? meanNoisy(d) : escape(name, d),
          ),
        ]),
      ),
    },
  ],
});
table({
  columns: ['', 'steps', 'by the rate'],
  rows: [
    [
      'descent',
      escape('descent', offset),
      fixed(predicted(offset, 1 + 2 * eta), 0),
    ],
    [
      'momentum',
      escape('momentum', offset),
      fixed(predicted(offset, growth(0.9)), 0),
    ],
    ['RMSProp', escape('RMSProp', offset), ''],
    ['noisy', Math.round(meanNoisy(offset)), ''],
    ['Newton', 'never', ''],
  ],
});
check(
  'descent takes ln(1/δ) / ln(1 + 2η) steps, rounded up',
  offsets.every(
    (d) =>
      Math.abs(
        escape('descent', d) - predicted(d, 1 + 2 * eta),
      ) <= 1.001,
  ),
);
const [newtonX, newtonY] = paths.Newton[1];
check(
  'Newton is on the saddle after one step',
  newtonX === 0 && newtonY === 0,
);
check(
  'momentum and RMSProp are faster than descent',
  ['momentum', 'RMSProp'].every((name) =>
    offsets.every(
      (d) => d > 0.01 || escape(name, d) < escape('descent', d),
    ),
  ),
);

// How fast a sum turns Gaussian, and which never does.
import {abs, check, each, knob, linspace, max} from 'lab';
import {mul, plot, sum, table} from 'lab';

const n = knob('terms n', 8, [2, 64, 1]);
const [dt, x] = [0.025, linspace(-3, 3, 61)];
const t = linspace(dt, 30, 1200);

/** log of E exp(itX): the log of its size, and its angle. */
export const laws = {
  exponential: (t: number) => [
    -Math.log1p(t * t) / 2,
    Math.atan(t) - t,
  ],
  uniform: (t: number) => {
    const s = Math.sin(Math.sqrt(3) * t) / (Math.sqrt(3) * t);
    return [Math.log(Math.abs(s)), s < 0 ? Math.PI : 0];
  },
  Cauchy: (t: number) => [-t, 0],
};
type Law = (t: number) => number[];

/** F(x) − Φ(x) of n terms: n logs add, and one inversion. */
export function gap(law: Law, n: number, scale: number) {
  const logs = t.map((t) => mul(n, law(t / scale))); // [standardised]
  const wave = (x: number) => (t: number, i: number) =>
    (Math.exp(logs[i][0]) * Math.sin(logs[i][1] - t * x) +
      Math.exp((-t * t) / 2) * Math.sin(t * x)) /
    t;
  const inverted = x.map((x) => sum(t.map(wave(x)))); // [speed]
  return mul(-dt / Math.PI, inverted);
}

// --- picture ---
const {exponential, uniform} = laws;
const ns = [4, 16, 64];
const worst = (n: number) => {
  const of = (law: Law) => max(abs(gap(law, n, Math.sqrt(n))));
  const mean = max(abs(gap(laws.Cauchy, n, n)));
  return {...each(laws, of), 'Cauchy, mean': mean};
};
const all = ns.map(worst);
const errors = each(all[0], (_, name) =>
  all.map((w) => w[name]),
);
plot({
  columns: 2,
  panels: {
    'F − Φ': {
      x: {label: 'x', values: x},
      lines: each({exponential, uniform}, (law) =>
        gap(law, n, Math.sqrt(n)),
      ),
    },
    'largest |F − Φ|': {
      x: {label: 'n', values: ns, log: true},
      y: {log: true},
      lines: errors,
    },
  },
});
table({
  columns: ['n = 4', 'n = 16', 'n = 64'],
  rows: errors,
  digits: 4,
});
const ratio = (e: number[], to: number) =>
  Math.abs(e[1] / e[2] - to);
check(
  'exponential: four times the terms, half the error',
  ratio(errors.exponential, 2) < 0.03,
);
check(
  'uniform: four times the terms, a quarter of the error',
  ratio(errors.uniform, 4) < 0.1,
);
const stays = errors['Cauchy, mean'];
check(
  'a mean of Cauchy terms is one Cauchy term',
  Math.abs(stays[0] - stays[2]) < 1e-9,
);

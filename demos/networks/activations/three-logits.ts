// Softmax: only differences count, and T sets how much.
import {check, fixed, knob, linspace, plot, print} from 'lab';

const z = knob('z', {
  value: [2, 1, -1],
  min: -5,
  max: 5,
  step: 0.5,
});
const T = knob('T', {value: 1, min: 0.1, max: 10, log: true});
const c = knob('shift c', {
  value: 0,
  min: -1000,
  max: 1000,
  step: 100,
});

/** e^(zᵢ/T) / Σⱼ e^(zⱼ/T), the largest logit taken out. */
export function softmax(z: number[], T: number) {
  const top = Math.max(...z); // [softmax-shift]
  const e = z.map((zi) => Math.exp((zi - top) / T));
  const sum = e.reduce((s, ei) => s + ei, 0);
  return e.map((ei) => ei / sum);
}

/** ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)/T */
export function jacobian(z: number[], T: number) {
  const p = softmax(z, T);
  return p.map(
    (pi, i) =>
      p.map((pj, j) => (pi * ((i === j ? 1 : 0) - pj)) / T), // [softmax-jacobian]
  );
}

/** −Σ p log p */
export function entropy(p: number[]) {
  return -p.reduce(
    (s, pi) => s + (pi > 0 ? pi * Math.log(pi) : 0),
    0,
  );
}

const p = softmax(z, T);
const J = jacobian(z, T);
const grid = linspace(-1, 1, 61).map((e) => 10 ** e);
plot({
  columns: 3,
  panels: [
    {
      title: 'p',
      x: {label: 'i', values: ['1', '2', '3']},
      y: {domain: [0, 1]},
      bars: {p},
    },
    {
      title: '∂pᵢ/∂zⱼ',
      x: {label: 'j', ticks: [1, 2, 3]},
      y: {label: 'i', ticks: [1, 2, 3]},
      equal: true,
      heat: {
        x: [0.5, 3.5],
        y: [0.5, 3.5],
        values: J,
        scheme: 'diverging',
        range: [-0.25, 0.25],
      },
    },
    {
      title: 'entropy',
      x: {label: 'T', values: grid, log: true},
      lines: {H: grid.map((t) => entropy(softmax(z, t)))},
      rules: {T: {x: T}},
    },
  ],
});
print(
  'p =',
  p.map((pi) => Number(pi.toFixed(4))),
);
print(
  'p of z + c =',
  softmax(
    z.map((zi) => zi + c),
    T,
  ).map((pi) => Number(pi.toFixed(4))),
);
print('H =', fixed(entropy(p), 3));
check(
  'p is positive and sums to 1',
  p.every((pi) => pi >= 0) &&
    Math.abs(p[0] + p[1] + p[2] - 1) < 1e-12,
);
check(
  'a common shift changes nothing',
  softmax(
    z.map((zi) => zi + c),
    T,
  ).every((pi, i) => Math.abs(pi - p[i]) < 1e-9),
);
const h = 1e-5 * T;
check(
  'the Jacobian is right, by finite differences',
  J.every((row, i) =>
    row.every((Jij, j) => {
      const at = (d: number) =>
        softmax(
          z.map((zk, k) => (k === j ? zk + d : zk)),
          T,
        )[i];
      return Math.abs((at(h) - at(-h)) / (2 * h) - Jij) < 1e-7;
    }),
  ),
);
check(
  'entropy never falls as T rises',
  grid.every((t, k) => {
    if (k === 0) return true;
    return (
      entropy(softmax(z, t)) >=
      entropy(softmax(z, grid[k - 1])) - 1e-12
    );
  }),
);

// Softmax: only differences count, and T sets how much.
import {add, centralDifference, check, dot, isClose} from 'lab';
import {knob, logspace, plot, sum, table} from 'lab';

const z = knob('z', {
  value: [2, 1, -1],
  min: -5,
  max: 5,
  step: 0.5,
});
const T = knob('T', 1, [0.1, 10], 'log');
const c = knob('shift c', 0, [-1000, 1000, 100]);

/** e^(zᵢ/T) / Σⱼ e^(zⱼ/T), the largest logit taken out. */
export function softmax(z: number[], T: number) {
  const top = Math.max(...z); // [softmax-shift]
  const e = z.map((zi) => Math.exp((zi - top) / T));
  return e.map((ei) => ei / sum(e));
}
/** ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)/T */
export function jacobian(z: number[], T: number) {
  const p = softmax(z, T);
  return p.map((pi, i) =>
    p.map((pj, j) => {
      const delta = i === j ? 1 : 0;
      return (pi * (delta - pj)) / T; // [softmax-jacobian]
    }),
  );
}
/** −Σ p log p */
export function entropy(p: number[]) {
  return -sum(p.map((pi) => (pi > 0 ? pi * Math.log(pi) : 0)));
}
/** dH/dT = Var(z)/T³, the variance under p. */
export function entropySlope(z: number[], T: number) {
  const p = softmax(z, T);
  const mean = dot(p, z);
  const square = z.map((zi) => (zi - mean) ** 2);
  return dot(p, square) / T ** 3; // [softmax-temperature]
}

// --- picture ---
const [p, J] = [softmax(add(z, c), T), jacobian(z, T)];
const H = (t: number) => entropy(softmax(z, t));
plot({
  panels: {
    p: {
      x: {label: 'i', values: ['1', '2', '3']},
      y: {domain: [0, 1]},
      bars: {p},
    },
    '∂pᵢ/∂zⱼ': {
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
    entropy: {
      x: {label: 'T', values: logspace(0.1, 10, 61), log: true},
      lines: {H},
      rules: {T: {x: T}},
    },
  },
});
table({
  columns: ['1', '2', '3', 'H'],
  rows: {'p of z + c': [...p, entropy(p)]},
  digits: 4,
});
check('p sums to 1', isClose(sum(p), 1));
check(
  'a common shift changes nothing',
  [c, 1000].every((shift) =>
    isClose(softmax(add(z, shift), T), softmax(z, T)),
  ),
);
check(
  'the Jacobian is right, by finite differences',
  J.every((row, i) => {
    const at = (z: number[]) => softmax(z, T)[i];
    return isClose(row, centralDifference(at, z), 1e-5);
  }),
);
check(
  'entropy rises with T by Var(z)/T³, by finite differences',
  [0.3, 1, 4].every((t) =>
    isClose(entropySlope(z, t), centralDifference(H, t), 1e-5),
  ),
);

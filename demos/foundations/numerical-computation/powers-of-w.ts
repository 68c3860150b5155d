// Exploding is a matter of size; κ, a ratio, cannot tell.
import {check, each, iterate, knob, matmul, plot} from 'lab';
import {range, table} from 'lab';
import {svd} from 'lab/linalg';

const steps = knob('steps t', 30, [5, 100, 5]);

const rows = (a: number, b: number, c: number, d: number) => [
  [a, b],
  [c, d],
];
const [c, s] = [Math.cos(0.5), Math.sin(0.5)];
export const matrices = {
  '2I': rows(2, 0, 0, 2),
  'I/2': rows(0.5, 0, 0, 0.5),
  rotation: rows(c, -s, s, c),
  'diagonal (1.1, 0.9)': rows(1.1, 0, 0, 0.9),
  shear: rows(1, 1, 0, 1),
};

/** Of W⁰ … Wᵗ the largest stretch, and κ. */
export function powers(W: number[][], t: number) {
  const path = iterate(t, rows(1, 0, 0, 1), (P) =>
    matmul(W, P),
  );
  const sigmas = path.map((P) => svd(P).s); // [product-of-w]
  return {
    stretch: sigmas.map(([first]) => first),
    kappa: sigmas.map(([first, last]) => first / last), // [product-of-w]
  };
}

// --- picture ---
const runs = each(matrices, (W: number[][]) =>
  powers(W, steps),
);
plot({
  x: {label: 't', values: range(steps + 1)},
  y: {log: true},
  panels: {
    'largest stretch': {
      lines: each(runs, ({stretch}) => stretch),
    },
    κ: {lines: each(runs, ({kappa}) => kappa)},
  },
});
const last = each(runs, ({stretch, kappa}) => [
  stretch[steps],
  kappa[steps],
]);
table({columns: ['largest stretch', 'κ'], rows: last});
const near = (a: number, b: number) =>
  Math.abs(a / b - 1) < 1e-9;
check(
  '2I explodes, I/2 vanishes, the rotation stays, all at κ = 1',
  (
    [
      ['2I', 2],
      ['I/2', 0.5],
      ['rotation', 1],
    ] as const
  ).every(
    ([name, w]) =>
      near(last[name][0], w ** steps) && near(last[name][1], 1),
  ),
);
check(
  'the κ of the diagonal is (1.1/0.9)ᵗ',
  near(last['diagonal (1.1, 0.9)'][1], (1.1 / 0.9) ** steps),
);
const [shear] = last.shear;
check(
  'the shear grows by 1 a step: σ − 1/σ = t',
  near(shear - 1 / shear, steps),
);

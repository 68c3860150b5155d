// Near zero the square lets go; |x| and ‖x‖₂ pull to the end.
import {abs, check, dot, each, iterate, knob, max} from 'lab';
import {mul, plot, print, scientific, stepsUntil} from 'lab';

const x1 = knob('x₁', 0.75, [-1, 1, 0.0625]);
const x2 = knob('x₂', 0.375, [0.125, 1, 0.0625]);
const eta = knob('η', [1 / 32, 1 / 16, 1 / 8]);

/** ‖x‖₂ */
export function length(x: number[]) {
  return Math.sqrt(dot(x, x));
}

/** Down the slope of ‖x‖₁: η off each entry, until it is 0. */
export function stepL1(x: number[], eta: number) {
  return x.map((xi) => {
    if (Math.abs(xi) <= eta) return 0;
    return xi - eta * Math.sign(xi); // [flow-l1]
  });
}

/** Down the slope of ‖x‖₂: η off the length, until it is 0. */
export function stepL2(x: number[], eta: number) {
  return mul(Math.max(1 - eta / length(x), 0), x); // [flow-l2]
}

/** Down the slope of ‖x‖₂²: the factor 1 − 2η for ever. */
export function stepSquared(x: number[], eta: number) {
  return x.map((xi) => xi - eta * 2 * xi); // [flow-squared]
}

const [start, n] = [[x1, x2], 64];
const steps = {
  '‖x‖₁': stepL1,
  '‖x‖₂': stepL2,
  '‖x‖₂²': stepSquared,
};
const paths = each(steps, (step) =>
  iterate(n, start, (x) => step(x, eta)),
);

// --- picture ---
const x = {label: 'x', domain: [-1, 1]};
plot({
  columns: 2,
  panels: {
    'cost of one weight': {
      x,
      lines: {'‖x‖₁': Math.abs, '‖x‖₂²': (x) => x * x},
    },
    'slope of the cost': {
      x,
      lines: {'‖x‖₁': Math.sign, '‖x‖₂²': (x) => 2 * x},
    },
    'two weights on their way': {
      x: {label: 'x₁'},
      y: {label: 'x₂'},
      points: paths,
    },
    'length left': {
      x: {label: 'k'},
      y: {label: '‖x‖₂'},
      lines: each(paths, (path) => path.map(length)),
    },
  },
});
const zero = each(paths, (path) =>
  stepsUntil(path, (x) => length(x) === 0),
);
const left = paths['‖x‖₂²'].map(length);
print('steps until exactly zero, ‖x‖₁:', zero['‖x‖₁']);
print('steps until exactly zero, ‖x‖₂:', zero['‖x‖₂']);
print('length left under ‖x‖₂²:', scientific(left[n], 2));
check(
  'L1 is zero after max |xᵢ| / η steps, rounded up',
  zero['‖x‖₁'] === Math.ceil(max(abs(start)) / eta),
);
const late = zero['‖x‖₂'] - length(start) / eta;
check(
  'L2 is zero after ‖x‖₂ / η steps, rounded up',
  late > -1e-9 && late < 1 + 1e-9, // rounding
);
check(
  'the square leaves (1 − 2η)ᵏ of the length: never zero',
  left.every((l, k) => {
    const formula = length(start) * (1 - 2 * eta) ** k;
    return l > 0 && Math.abs(l / formula - 1) < 1e-9;
  }),
);

// Near zero the square lets go; |x| and ‖x‖₂ pull to the end.
import {check, knob, plot, print, range} from 'lab';

const x1 = knob('x₁', {
  value: 0.75,
  min: -1,
  max: 1,
  step: 0.0625,
});
const x2 = knob('x₂', {
  value: 0.375,
  min: 0.125,
  max: 1,
  step: 0.0625,
});
const eta = knob('η', {
  value: 1 / 32,
  options: [1 / 32, 1 / 16, 1 / 8],
});

/** ‖x‖₂ */
export function length(x: number[]) {
  return Math.sqrt(x.reduce((s, xi) => s + xi * xi, 0));
}

/** Down the slope of ‖x‖₁: η off each entry, until it is 0. */
export function stepL1(x: number[], eta: number) {
  // [flow-l1]
  const less = (xi: number) => xi - eta * Math.sign(xi);
  return x.map((xi) => (Math.abs(xi) <= eta ? 0 : less(xi)));
}

/** Down the slope of ‖x‖₂: η off the length, until it is 0. */
export function stepL2(x: number[], eta: number) {
  const left = Math.max(length(x) - eta, 0); // [flow-l2]
  return x.map((xi) =>
    left === 0 ? 0 : (xi * left) / length(x),
  );
}

/** Down the slope of ‖x‖₂²: the factor 1 − 2η for ever. */
export function stepSquared(x: number[], eta: number) {
  return x.map((xi) => xi - eta * 2 * xi); // [flow-squared]
}

const start = [x1, x2];
const n = 64;
function descend(step: typeof stepL1) {
  const path = [start];
  for (const k of range(n)) path.push(step(path[k], eta));
  return path;
}
const l1 = descend(stepL1);
const l2 = descend(stepL2);
const squared = descend(stepSquared);
const all = {'‖x‖₁': l1, '‖x‖₂': l2, '‖x‖₂²': squared};

plot({
  columns: 2,
  panels: [
    {
      title: 'cost of one weight',
      x: {label: 'x', domain: [-1, 1]},
      lines: {'‖x‖₁': Math.abs, '‖x‖₂²': (x) => x * x},
    },
    {
      title: 'slope of the cost',
      x: {label: 'x', domain: [-1, 1]},
      lines: {'‖x‖₁': Math.sign, '‖x‖₂²': (x) => 2 * x},
    },
    {
      title: 'two weights on their way',
      x: {label: 'x₁'},
      y: {label: 'x₂'},
      points: all,
    },
    {
      title: 'length left',
      x: {label: 'k', values: range(n + 1)},
      y: {label: '‖x‖₂'},
      lines: {
        '‖x‖₁': l1.map(length),
        '‖x‖₂': l2.map(length),
        '‖x‖₂²': squared.map(length),
      },
    },
  ],
});
const steps = (path: number[][]) =>
  path.findIndex((x) => length(x) === 0);
const longest = Math.max(...start.map(Math.abs));
print('steps until exactly zero, ‖x‖₁:', steps(l1));
print('steps until exactly zero, ‖x‖₂:', steps(l2));
print('length left under ‖x‖₂²:', length(squared[n]));
check(
  'L1 is zero after max |xᵢ| / η steps, rounded up',
  steps(l1) === Math.ceil(longest / eta), // [flow-l1]
);
const late = steps(l2) - length(start) / eta; // [flow-l2]
check(
  'L2 is zero after ‖x‖₂ / η steps, rounded up',
  late > -1e-9 && late < 1 + 1e-9,
);
check(
  'the square leaves (1 − 2η)ᵏ of the length: never zero',
  squared.every((x, k) => {
    const left = length(start) * (1 - 2 * eta) ** k;
    return left > 0 && Math.abs(length(x) / left - 1) < 1e-9;
  }),
);

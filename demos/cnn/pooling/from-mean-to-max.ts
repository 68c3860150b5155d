// One exponent leads from the average to the maximum.
import {check, dot, each, isClose, knob, logspace} from 'lab';
import {max, mean, plot, table} from 'lab';

const p = knob('p', 4, [1, 64], 'log');
const window = knob('window', {
  value: [
    [0.3, 0.6],
    [0.8, 1],
  ],
  min: 0.05,
  max: 1,
  step: 0.05,
});
const x = window.flat();

/** (mean of xᵖ)^(1/p) for x ≥ 0: the average is p = 1 */
export function pool(x: number[], p: number) {
  if (p === Infinity) return Math.max(...x); // [power-mean]
  const top = Math.max(...x); // no power is lost
  const powers = x.map((v) => (v / top) ** p);
  return top * mean(powers) ** (1 / p);
}
/** ∂y/∂xᵢ = (xᵢ/y)^(p − 1) / n */
export function slope(x: number[], p: number) {
  const y = pool(x, p);
  const winner = x.indexOf(y);
  return x.map((v, i) => {
    if (p === Infinity) return i === winner ? 1 : 0; // [route-backward]
    return (v / y) ** (p - 1) / x.length;
  });
}

// --- picture ---
const ways = {
  average: 1,
  'root mean square': 2,
  p,
  max: Infinity,
};
const exponents = logspace(1, 64, 40);
const names = ['x₁', 'x₂', 'x₃', 'x₄'];
const slopes = exponents.map((p) => slope(x, p));
plot({
  columns: 2,
  x: {label: 'p', values: exponents, log: true},
  panels: {
    output: {
      lines: {y: exponents.map((p) => pool(x, p))},
      rules: {
        mean: {y: mean(x), tone: 'muted'},
        max: {y: max(x), tone: 'ink'},
      },
    },
    'slope ∂y/∂x': {
      lines: each(names, (_, i) => slopes.map((g) => g[i])),
    },
  },
});
table({
  columns: ['', 'y', ...names.map((x) => `∂y/∂${x}`)],
  rows: each(ways, (p) => [pool(x, p), ...slope(x, p)]),
  digits: 2,
});
const all = Object.values(ways);
const [low, high] = [mean(x) - 1e-12, max(x) + 1e-12]; // rounding
check(
  'each lies between the average and the maximum',
  all.every((p) => pool(x, p) >= low && pool(x, p) <= high),
);
check(
  'Σ xᵢ ∂y/∂xᵢ = y: twice the window, twice the output',
  all.every((p) => isClose(dot(slope(x, p), x), pool(x, p))),
);

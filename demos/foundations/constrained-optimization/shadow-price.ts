// The multiplier is the price of moving the bound.
import {
  centralDifference,
  check,
  dot,
  exp,
  fixed,
  knob,
} from 'lab';
import {linspace, log, mul, plot, print, range, sum} from 'lab';

const c = knob('mean c', 4.5, [1.5, 4.9, 0.1]);
const move = knob('move of c', 0.1, [0.05, 1, 0.05]);
const faces = range(1, 7);

/** Σ pᵢ log pᵢ, to be made small: minus the entropy. */
export function f(p: number[]) {
  return dot(p, log(p));
}

/** log pᵢ + 1 + λi + ν = 0 for each i, and Σpᵢ = 1. */
export function weights(lambda: number) {
  const e = exp(mul(-lambda, faces));
  return mul(1 / sum(e), e); // [loaded-die]
}

/** The λ at which the mean is c: the mean falls with λ. */
export function multiplier(c: number) {
  let [low, high] = [-50, 50];
  for (let k = 0; k < 60; k++) {
    const mid = (low + high) / 2;
    if (dot(faces, weights(mid)) > c) low = mid;
    else high = mid;
  }
  return low;
}

const best = (c: number) => f(weights(multiplier(c)));
const lambda = multiplier(c);
const paid = (best(c + move) - best(c)) / move; // [unit-price]

// --- picture ---
const cs = linspace(1.05, 5.95, 50);
const line = [c - 1, c + 1];
plot({
  columns: 2,
  panels: [
    {
      x: {label: 'c', values: cs},
      y: {label: 'least f'},
      lines: {'f*(c)': cs.map(best)},
      formulas: {
        'slope −λ': {
          x: line,
          y: line.map((at) => best(c) - lambda * (at - c)),
        },
      },
      points: {c: [[c, best(c)]]},
    },
    {
      x: {label: 'face', values: faces.map(String)},
      y: {domain: [0, 1]},
      bars: {p: weights(lambda)},
    },
  ],
});
print('price −λ:', fixed(-lambda, 3));
print('measured, per unit of c:', fixed(paid, 3));
check(
  'the slope of f* is −λ',
  Math.abs(centralDifference(best, c) + lambda) < 1e-6,
);

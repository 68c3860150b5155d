// Parity: near is wrong, and a rule for all is easy.
import {check, knob, mean, plot, random, range} from 'lab';
import {table} from 'lab';

const d = knob('bits d', 8, [6, 9, 1]);
const inputs = range(2 ** d);

const ones = (x: number): number => x && (x & 1) + ones(x >> 1);
/** +1 for an even number of ones at the places S, else −1. */
export function parity(x: number, S: number) {
  return (-1) ** ones(x & S); // [parity]
}
const truth = (x: number) => parity(x, 2 ** d - 1);

/** The mean answer of the examples that differ least from x. */
export function nearest(seen: number[], x: number) {
  const apart = seen.map((s) => ones(s ^ x));
  const least = Math.min(...apart);
  const near = seen.filter((_, i) => apart[i] === least);
  return mean(near.map(truth));
}
/** The first set of places that agrees with all examples. */
export function places(seen: number[]) {
  const agrees = (S: number) =>
    seen.every((s) => parity(s, S) === truth(s));
  return inputs.find(agrees) ?? 0; // [consistent]
}

// --- picture ---
const dice = random(1);
const shares = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4];
const m = shares.map((share) => Math.round(share * 2 ** d));
const right = m.map((m) => {
  const all = range(10).map(() => {
    const order = dice.permutation(2 ** d);
    const [seen, unseen] = [order.slice(0, m), order.slice(m)];
    const S = places(seen);
    return [
      (x: number) => nearest(seen, x),
      (x: number) => parity(x, S),
    ].map((g) =>
      mean(unseen.map((x) => (1 + g(x) * truth(x)) / 2)),
    );
  });
  return mean(all, 0);
});
const lines = {
  nearest: right.map(([a]) => a),
  'parity of some places': right.map(([, b]) => b),
};
plot({
  x: {label: 'examples m', values: m, log: true},
  y: {label: 'right on unseen inputs', domain: [0, 1]},
  lines,
});
table({
  columns: ['m', ...Object.keys(lines)],
  rows: m.map((m, i) => [m, ...right[i]]),
  digits: [0, 2, 2],
});
check(
  'with half of all inputs seen, near is nearly always wrong',
  right[4][0] < 0.1,
);
check(
  'with a quarter, one rule is left, and it is right',
  d < 6 || right[3][1] > 0.99,
);

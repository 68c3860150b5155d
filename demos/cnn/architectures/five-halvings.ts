// Five halvings: 224 is the one side that ends in 7 both ways.
import {check, each, knob, plot} from 'lab';
import {print, range, table} from 'lab';

const n = knob('input', 224, [64, 448, 1]);

/** A 2×2 window, stride 2: an odd last pixel is left out. */
export const dropLast = (n: number) => Math.floor(n / 2); // [halve-five-times]
/** A 3×3 window, stride 2, a border of zeros: none is. */
export const padOut = (n: number) =>
  Math.floor((n - 1) / 2) + 1; // [halve-five-times]

/** The sides after 0, 1 … 5 halvings. */
export function sides(n: number, halve: (n: number) => number) {
  const chain = [n];
  for (let i = 0; i < 5; i++) chain.push(halve(chain[i]));
  return chain;
}

/** Multiply–adds of the convolutions, against those at 224. */
export const work = (n: number) => (n / 224) ** 2; // [quadratic-cost]

// --- picture ---
const ways = {
  'pooling 2×2': dropLast,
  'stride 2, padded': padOut,
};
const inputs = range(64, 449);
const ends = each(ways, (halve) =>
  inputs.map((n) => sides(n, halve)[5]),
);
plot({
  x: {label: 'input', values: inputs},
  y: {label: 'side of the last map'},
  lines: each(ends, (y) => ({y, step: true})),
  rules: {
    input: {x: n, tone: 'ink'},
    '7': {y: 7, tone: 'muted'},
  },
});
table({
  columns: ['after', ...Object.keys(ways)],
  rows: range(6).map((i) => [
    i,
    ...Object.values(ways).map((halve) => sides(n, halve)[i]),
  ]),
});
const seen = 32 * sides(n, dropLast)[5];
print('pixels beyond the last block of 32:', n - seen);
print('multiply–adds, against 224:', work(n));
const seven = (y: number[]) =>
  inputs.filter((_, i) => y[i] === 7);
const [down, up] = Object.values(ends).map(seven);
print('sides that pooling brings to 7:', down[0], down.at(-1));
print('sides that padding brings to 7:', up[0], up.at(-1));
check(
  'the two ways agree at multiples of 32 and nowhere else',
  inputs.every(
    (n, i) =>
      (ends['pooling 2×2'][i] ===
        ends['stride 2, padded'][i]) ===
      (n % 32 === 0),
  ),
);
check(
  'only 224 ends in 7 both ways',
  down.filter((n) => up.includes(n)).join() === '224',
);

// On average the best yes–no questions number H to H + 1.
import {check, div, dot, knob, mul} from 'lab';
import {plot, print, range, sum, table} from 'lab';

const weights = knob('weights of A, B, C, D', {
  ...{value: [80, 10, 5, 5], min: 1, max: 100, step: 1},
});
const p = div(weights, sum(weights));

/** What one outcome tells, in bits. */
export const surprise = (p: number) => -Math.log2(p); // [only-log]

export const H = (p: number[]) => dot(p, p.map(surprise)); // [mean-surprise]

/** How many questions lead to each: Huffman's rule. */
export function huffman(p: number[]) {
  const questions = p.map(() => 0);
  const groups = p.map((p, i) => ({p, of: [i]}));
  while (groups.length > 1) {
    groups.sort((a, b) => b.p - a.p);
    const [a, b] = groups.splice(-2); // the two rarest
    const of = a.of.concat(b.of);
    of.forEach((i) => questions[i]++); // “a or b?”
    groups.push({p: a.p + b.p, of});
  }
  return questions;
}

/** Words of n independent letters. */
export const words = (p: number[], n: number): number[] =>
  n ? words(p, n - 1).flatMap((w) => mul(w, p)) : [1];

// --- picture ---
const bits = H(p);
const letters = {'−log₂ p': p.map(surprise), L: huffman(p)};
const n = range(1, 5);
const perLetter = n.map((n) => {
  const w = words(p, n);
  return dot(w, huffman(w)) / n;
});
plot({
  panels: {
    'each letter, in bits': {
      x: {values: ['A', 'B', 'C', 'D']},
      bars: letters,
    },
    'each letter, in words of n': {
      x: {label: 'n', values: n, ticks: [1, 2, 3, 4]},
      y: {label: 'questions'},
      lines: {'L / n': perLetter},
      rules: {H: {y: bits}},
      formulas: {'H + 1/n': n.map((n) => bits + 1 / n)},
    },
  },
});
print('H, bits:', bits);
table({
  columns: ['n', 'L / n', 'H + 1/n'],
  rows: n.map((n, i) => [n, perLetter[i], bits + 1 / n]),
  digits: [0, 3, 3],
});
check(
  'H ≤ L/n < H + 1/n',
  perLetter.every(
    (L, i) => bits <= L + 1e-12 && L < bits + 1 / n[i],
  ),
);
check('Σ 2^(−L) = 1', sum(letters.L.map((l) => 2 ** -l)) === 1);

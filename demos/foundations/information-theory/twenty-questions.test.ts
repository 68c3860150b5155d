import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  H as entropy,
  huffman,
  surprise,
  words,
} from './twenty-questions';

const page = 'foundations/information-theory';
const dot = (p: number[], q: number[]) =>
  p.reduce((s, pi, i) => s + pi * q[i], 0);

const laws = [
  [0.5, 0.5],
  [0.6, 0.3, 0.1],
  [0.4, 0.3, 0.2, 0.1],
  [0.97, 0.01, 0.01, 0.01],
  [0.2, 0.2, 0.2, 0.2, 0.2],
  [0.05, 0.4, 0.15, 0.3, 0.1],
];

test('surprise adds over independent events, a coin is 1 bit', () => {
  expect(surprise(0.5)).toBe(1);
  expect(surprise(0.3 * 0.7)).toBeCloseTo(
    surprise(0.3) + surprise(0.7),
    12,
  );
});

test('entropy obeys Shannon’s rule of grouping', () => {
  expect(entropy([0.5, 0.25, 0.125, 0.125])).toBe(1.75);
  // Choose a or (b or c), then b or c.
  for (const [a, b, c] of [
    [0.6, 0.3, 0.1],
    [0.2, 0.5, 0.3],
  ]) {
    const later = entropy([b / (b + c), c / (b + c)]);
    expect(entropy([a, b, c])).toBeCloseTo(
      entropy([a, b + c]) + (b + c) * later,
      12,
    );
  }
});

/** The least mean over all lengths that a tree of questions allows (Kraft). */
function leastMean(p: number[]) {
  let least = Infinity;
  const place = (i: number, room: number, mean: number) => {
    if (i === p.length) least = Math.min(least, mean);
    else
      for (let l = 1; l < p.length; l++)
        if (2 ** -l <= room + 1e-12)
          place(i + 1, room - 2 ** -l, mean + p[i] * l);
  };
  place(0, 1, 0);
  return least;
}

test('no tree of questions beats Huffman’s, tried one by one', () => {
  for (const p of laws) {
    const lengths = huffman(p);
    expect(dot(p, lengths)).toBeCloseTo(leastMean(p), 12);
    const kraft = lengths.reduce((s, l) => s + 2 ** -l, 0);
    expect(kraft).toBe(1);
  }
});

test('words of n letters have n times the entropy', () => {
  for (const p of laws)
    for (const n of [1, 2, 3]) {
      const w = words(p, n);
      expect(w).toHaveLength(p.length ** n);
      expect(entropy(w)).toBeCloseTo(n * entropy(p), 10);
    }
});

const H = (run: Run) => run.number('H, bits:');
const perLetter = (run: Run, n: number) =>
  run.series('each letter, in words of n', 'L / n').y[n - 1];

expectNotice(page, 'blocks-help', (run) => {
  run.says('1.30', perLetter(run, 1));
  run.says('1.02', H(run));
  run.says('1.06', perLetter(run, 2));
  expect(perLetter(run, 4)).toBeGreaterThan(perLetter(run, 3));
  expect(run.rule('each letter, in words of n', 'H').y).toBe(
    entropy([0.8, 0.1, 0.05, 0.05]),
  );
});

expectTry(page, 'halves-of-halves', (run) => {
  run.says(1.75, H(run));
  for (const n of [1, 2, 3, 4])
    expect(perLetter(run, n)).toBe(H(run));
});

expectTry(page, 'nearly-certain', (run) => {
  run.says('0.24', H(run));
  run.says('1.05', perLetter(run, 1));
  run.says('0.37', perLetter(run, 4));
});

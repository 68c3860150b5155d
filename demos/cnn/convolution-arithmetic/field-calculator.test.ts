import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {backward, forward} from './field-calculator';

const page = 'cnn/convolution-arithmetic';
const stacks = [
  [
    [3, 2, 1],
    [2, 2, 0],
    [5, 1, 2],
  ],
  [
    [7, 3, 0],
    [4, 2, 1],
    [3, 1, 1],
    [2, 2, 0],
  ],
];

/** The first and last pixel that output 0 reads, walked back. */
function walk(layers: number[][]) {
  return layers.reduceRight(
    ([a, b], [k, s, p]) => [a * s - p, b * s - p + k - 1],
    [0, 0],
  );
}

test('forward gives field and centre of what is walked back', () => {
  for (const layers of stacks) {
    const map = layers.reduce(forward, [100, 1, 1, 0]);
    const [a, b] = walk(layers);
    expect(map[2]).toBe(b - a + 1);
    expect(map[3]).toBe((a + b) / 2);
    expect(map[1]).toBe(layers.reduce((j, l) => j * l[1], 1));
  }
});

test('backward is the closed form 1 + Σ (k − 1) Π s', () => {
  for (const layers of stacks) {
    const terms = layers.map(([k], l) => {
      const before = layers.slice(0, l);
      return (k - 1) * before.reduce((j, one) => j * one[1], 1);
    });
    const closed = terms.reduce((a, b) => a + b, 1);
    expect(backward(layers)).toBe(closed);
  }
});

const last = (run: Run, column: string) =>
  run.table().column(column).at(-1) ?? NaN;

expectNotice(page, 'alexnet-by-gradient', async (run) => {
  expect(run.table().column('r')).toEqual([
    11, 19, 51, 67, 99, 131, 163, 195,
  ]);
  expect(run.table().column('n')).toEqual([
    55, 27, 27, 13, 13, 13, 13, 6,
  ]);
  run.says(195, last(run, 'measured'));
  run.says(32, last(run, 'j'));
  const zf = await run.again({knobs: {net: 'ZF-5'}});
  expect(zf.table().column('r')).toEqual([
    7, 11, 27, 43, 75, 107, 139,
  ]);
});

expectTry(page, 'vgg-fields', (run) => {
  run.says(212, last(run, 'measured'));
  expect(last(run, 'j')).toBe(32);
  // Three layers of 3 × 3 at a step of 16: 32 pixels each.
  const r = run.table().column('r');
  for (const l of range(14, 17)) run.says(32, r[l] - r[l - 1]);
});

expectTry(page, 'corner-unit', (run) => {
  run.says(131, last(run, 'measured'));
  run.says(195, last(run, 'r'));
});

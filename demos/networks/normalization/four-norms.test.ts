import {
  batchNorm,
  ones,
  range,
  reshape,
  tensor,
  zeros,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {normalise, sets, type Images} from './four-norms';

const page = 'networks/normalization';
const x: Images = [0, 1, 2].map((n) =>
  [0, 1, 2, 3].map((c) =>
    Array.from(
      {length: 16},
      (_, k) => Math.sin(5 * n + 3 * c + 1.7 * k) * (c + 1) + n,
    ),
  ),
);
const counts = {BN: 4, LN: 3, GN: 6, IN: 12};
const names = ['BN', 'LN', 'GN', 'IN'] as const;

test('how many sets share statistics: C, N, NG, NC', () => {
  for (const name of names) {
    const all = new Set(
      [0, 1, 2].flatMap((n) =>
        [0, 1, 2, 3].map((c) => sets[name](n, c, 2)),
      ),
    );
    // The picture counts them from 1.
    expect([...all].sort((a, b) => a - b)).toEqual(
      range(counts[name]),
    );
  }
});

test('BN agrees with the library', () => {
  const y = batchNorm(
    reshape(tensor(x.flat(2)), [3, 4, 16]),
    ones(4),
    zeros(4),
  );
  normalise(x, 'BN', 1)
    .flat(2)
    .forEach((v, i) => expect(v).toBeCloseTo(y.data[i], 12));
});

test('every set has mean 0 and variance 1', () => {
  for (const name of names) {
    const y = normalise(x, name, 2);
    const groups = new Map<number, number[]>();
    y.forEach((image, n) =>
      image.forEach((v, c) => {
        const set = sets[name](n, c, 2);
        groups.set(set, [...(groups.get(set) ?? []), ...v]);
      }),
    );
    for (const v of groups.values()) {
      const mean = v.reduce((s, w) => s + w, 0) / v.length;
      expect(mean).toBeCloseTo(0, 12);
      expect(
        v.reduce((s, w) => s + w * w, 0) / v.length,
      ).toBeCloseTo(1, 3); // ε
    }
  }
});

test('instance norm does not see brightness and contrast', () => {
  const changed = x.map((image) =>
    image.map((v) => v.map((w) => 5 * w + 3)),
  );
  const [a, b] = [
    normalise(x, 'IN', 1),
    normalise(changed, 'IN', 1),
  ];
  a.flat(2).forEach((v, i) =>
    expect(b.flat(2)[i]).toBeCloseTo(v, 4),
  );
});

test('cosines as logits reach 0.45 of ten classes, 0.007 of a thousand', () => {
  const top = (classes: number) =>
    Math.E / (Math.E + (classes - 1) / Math.E);
  expect(top(10)).toBeCloseTo(0.45, 2);
  expect(top(1000)).toBeCloseTo(0.007, 3);
});

const contrast = (run: Run, name: string) =>
  run.table().cell(name, 'contrast 3 : 1');
const level = (run: Run, name: string) =>
  run.table().cell(name, 'level 4 − 1');

expectNotice(page, 'what-survives', async (run) => {
  for (const other of await run.seeds(4)) {
    expect(contrast(other, 'BN')).toBeGreaterThan(2);
    expect(level(other, 'BN')).toBe(0);
    expect(contrast(other, 'LN')).toBe(1);
    expect(level(other, 'LN')).toBeGreaterThan(1);
    expect(contrast(other, 'IN')).toBe(1);
    expect(level(other, 'IN')).toBe(0);
  }
});

expectTry(page, 'one-group', (run) => {
  expect(level(run, 'GN')).toBe(level(run, 'LN'));
  expect(contrast(run, 'GN')).toBe(contrast(run, 'LN'));
});

expectTry(page, 'a-group-per-channel', (run, author) => {
  run.says(0, level(run, 'GN'));
  expect(level(author, 'GN')).toBeGreaterThan(0.3);
});

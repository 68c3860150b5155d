import {batchNorm, ones, reshape, tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {normalise, sets, type Images} from './four-norms';

const x: Images = [0, 1, 2].map((n) =>
  [0, 1, 2, 3].map((c) =>
    Array.from(
      {length: 16},
      (_, k) => Math.sin(5 * n + 3 * c + 1.7 * k) * (c + 1) + n,
    ),
  ),
);
const counts = {BN: 4, LN: 3, GN: 6, IN: 12};

test('how many sets share statistics: C, N, NG, NC', () => {
  for (const name of ['BN', 'LN', 'GN', 'IN'] as const) {
    const all = new Set(
      [0, 1, 2].flatMap((n) =>
        [0, 1, 2, 3].map((c) => sets[name](n, c, 2)),
      ),
    );
    expect(all.size).toBe(counts[name]);
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
  for (const name of ['BN', 'LN', 'GN', 'IN'] as const) {
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

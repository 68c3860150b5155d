import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {layers, probe} from './untangled';

const page = 'autoencoders/representations';

test('a layer is tanh of weights and biases, by a direct sum', () => {
  const W = [
    [
      [0.5, -1],
      [2, 0.25],
    ],
    [
      [1, 0.5],
      [-0.5, 1],
    ],
    [
      [0.3, 0.7],
      [0.2, -0.4],
    ],
  ];
  const b = [
    [0.1, -0.2],
    [0, 0.3],
    [0.5, 0],
  ];
  const found = layers([[0.4, -0.6]], {
    W: W.map((w) => tensor(w)),
    b: b.map((v) => tensor(v)),
    w: tensor([0, 0]),
  });
  expect(found).toHaveLength(4);
  let h = [0.4, -0.6];
  W.forEach((w, l) => {
    h = b[l].map((bj, j) =>
      Math.tanh(h[0] * w[0][j] + h[1] * w[1][j] + bj),
    );
    h.forEach((v, j) =>
      expect(found[l + 1].rows()[0][j]).toBeCloseTo(v, 12),
    );
  });
});

test('the probe reads a class off one coordinate, with an offset', () => {
  const rows = Array.from({length: 300}, (_, i) => [
    5 + (i % 2),
  ]);
  expect(probe(rows, rows)).toBe(1); // classes alternate
  const swapped = rows.map(([v]) => [11 - v]);
  expect(probe(rows, swapped)).toBe(0);
});

const right = (run: Run, layer: string) =>
  run.table().cell(layer, 'right, of 300 new points');

expectNotice(page, 'untangled-at-last', async (run) => {
  for (const other of await run.seeds(4)) {
    expect(right(other, 'h₀')).toBeLessThan(0.75);
    expect(right(other, 'h₃')).toBeGreaterThan(0.9);
  }
});

expectTry(page, 'not-trained', async (run, author) => {
  expect(right(run, 'h₃')).toBeLessThanOrEqual(
    right(run, 'h₁'),
  );
  for (const other of await run.seeds(4)) {
    const trained = await author.again({seed: other.seed});
    expect(right(other, 'h₁')).toBeGreaterThan(0.8);
    expect(right(trained, 'h₁')).toBeLessThan(
      right(other, 'h₁'),
    );
    expect(right(trained, 'h₃')).toBeGreaterThan(
      right(other, 'h₃'),
    );
  }
});

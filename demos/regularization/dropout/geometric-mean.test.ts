import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  answers,
  chance,
  masks,
  predict,
} from './geometric-mean';

const page = 'regularization/dropout';
const x = [0.4, -1, 2, 0.3, -0.7, 1.1, 0.2, -0.5];
const W = [
  [1, 0.2, -1],
  [-2, 0.4, 0.6],
  [0.5, -1.5, 0.9],
  [0.1, 1, -0.4],
  [0.7, -0.3, 1.2],
  [-1, 0.8, 0.5],
  [0.3, -2, 0.7],
  [2, 0.1, -0.8],
];
const softmax = (z: number[]) => {
  const e = z.map(Math.exp);
  const total = e.reduce((s, v) => s + v);
  return e.map((v) => v / total);
};
const scores = (x: number[]) =>
  [0, 1, 2].map((y) =>
    x.reduce((s, xj, j) => s + xj * W[j][y], 0),
  );

test('the masks are all different and their chances add up', () => {
  expect(new Set(masks.map((m) => m.join(''))).size).toBe(256);
  expect(
    masks.reduce((s, m) => s + chance(m, 0.3), 0),
  ).toBeCloseTo(1, 12);
});

test('predict is softmax(Wx), and with a layer softmax(W tanh(Vx))', () => {
  const V = x.map((_, i) => x.map((_, j) => Math.sin(i - j)));
  const h = x.map((_, i) =>
    Math.tanh(x.reduce((s, xj, j) => s + xj * V[j][i], 0)),
  );
  softmax(scores(x)).forEach((p, y) =>
    expect(predict({W}, [x])[0][y]).toBeCloseTo(p, 12),
  );
  softmax(scores(h)).forEach((p, y) =>
    expect(predict({W, V}, [x])[0][y]).toBeCloseTo(p, 12),
  );
});

test('the geometric mean, as a product of powers, is weight scaling', () => {
  for (const q of [0.2, 0.5, 0.9]) {
    const product = [1, 1, 1];
    const mean = [0, 0, 0];
    for (const m of masks)
      softmax(scores(x.map((v, j) => v * m[j]))).forEach(
        (p, y) => {
          product[y] *= p ** chance(m, q);
          mean[y] += p * chance(m, q);
        },
      );
    const total = product.reduce((s, v) => s + v);
    expect(total).toBeLessThan(1); // Z ≤ 1
    const scaled = softmax(scores(x.map((v) => q * v)));
    const found = answers({W}, x, q);
    scaled.forEach((p, y) => {
      expect(p).toBeCloseTo(product[y] / total, 12);
      expect(found.geometric[y]).toBeCloseTo(p, 12);
      expect(found['weights × q'][y]).toBeCloseTo(p, 12);
      expect(found.arithmetic[y]).toBeCloseTo(mean[y], 12);
    });
  }
});

test('the example of the page: (0.67, 0.24, 0.09) and (0.61, 0.26, 0.13)', () => {
  const rows = [
    [2, 0, 0],
    [2, 2, 0],
    ...Array.from({length: 6}, () => [0, 0, 0]),
  ];
  const {geometric, arithmetic} = answers(
    {W: rows},
    [1, 1, 0, 0, 0, 0, 0, 0],
    0.5,
  );
  [0.67, 0.24, 0.09].forEach((p, y) =>
    expect(geometric[y]).toBeCloseTo(p, 2),
  );
  [0.61, 0.26, 0.13].forEach((p, y) =>
    expect(arithmetic[y]).toBeCloseTo(p, 2),
  );
});

const gap = (run: Run, row: string) =>
  run.table().cell(row, 'gap to the geometric mean');
const bars = (run: Run, panel: string, name: string) =>
  run.series(panel, name).y;

expectNotice(page, 'bars-agree', async (run) => {
  run.says('0.07', gap(run, 'a tanh layer first'));
  for (const other of await run.seeds(5)) {
    const [left, middle] = [
      'softmax regression',
      'a tanh layer first',
    ].map((panel) =>
      bars(other, panel, 'weights × q').map((p, y) =>
        Math.abs(p - bars(other, panel, 'geometric')[y]),
      ),
    );
    expect(Math.max(...left)).toBeLessThan(1e-12);
    expect(Math.max(...middle)).toBeGreaterThan(0.01);
  }
});

expectTry(page, 'small-weights', async (run, author) => {
  run.says('0.0008', gap(run, 'a tanh layer first'));
  const [small, large] = [
    await run.seeds(5),
    await author.seeds(5),
  ].map((runs) =>
    runs.map((one) => gap(one, 'a tanh layer first')),
  );
  small.forEach((one, i) => expect(one).toBeLessThan(large[i]));
});

expectTry(page, 'one-mask', (run) => {
  for (const panel of [
    'softmax regression',
    'a tanh layer first',
  ])
    for (const name of ['arithmetic', 'weights × q'])
      bars(run, panel, name).forEach((p, y) =>
        expect(p).toBeCloseTo(
          bars(run, panel, 'geometric')[y],
          12,
        ),
      );
});

import {mul, random, range, sigmoid, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {features, makeData, score, step, type Net} from './xor';

const page = 'networks/feedforward';
// The data of the default run, told apart by their cloud.
const net: Net = {
  W: tensor([
    [0.7, 0.4, -1.5],
    [-1.2, 0.9, 0.3],
  ]),
  c: tensor([0.1, -0.6, 0.2]),
  w: tensor([1.1, -0.8, 0.5]),
  b: tensor(-0.3),
};

test('one learned feature is tanh of a weighted sum', () => {
  const phi = features.learned([[0.6, -1.1]], net).data;
  const z = [
    0.7 * 0.6 + 1.2 * 1.1 + 0.1,
    0.4 * 0.6 - 0.9 * 1.1 - 0.6,
    -1.5 * 0.6 - 0.3 * 1.1 + 0.2,
  ];
  z.forEach((v, j) =>
    expect(phi[j]).toBeCloseTo(Math.tanh(v), 12),
  );
  const s = score(features.learned([[0.6, -1.1]], net), net);
  const [p, q, r] = z.map(Math.tanh);
  expect(s.data[0]).toBeCloseTo(
    1.1 * p - 0.8 * q + 0.5 * r - 0.3,
    12,
  );
});

test('a step goes against the mean slope of −log p, by finite differences', () => {
  const {x, y} = makeData();
  const loss = (at: Net) => {
    const p = sigmoid(score(features.learned(x, at), at)).data;
    return (
      y.reduce(
        (s, yi, i) => s - Math.log(yi ? p[i] : 1 - p[i]),
        0,
      ) / y.length
    );
  };
  const next = step(features.learned, net, 0.5);
  const h = 1e-5; // error about h² = 1e-10
  for (const key of ['w', 'b', 'W', 'c'] as const)
    range(net[key].size).forEach((i) => {
      const [up, down] = [h, -h].map((move) => {
        const data = net[key].data.map((v, j) =>
          j === i ? v + move : v,
        );
        const moved = mul(net[key], 1);
        moved.data.set(data);
        return loss({...net, [key]: moved});
      });
      expect(net[key].data[i] - next[key].data[i]).toBeCloseTo(
        (0.5 * (up - down)) / (2 * h),
        8,
      );
    });
});

const corners = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];

test('no line gets four corners, random search finds three; two ReLUs set by hand get four', () => {
  const dice = random(7);
  const hits = (s: (p: number, q: number) => number) =>
    corners.filter(([p, q, y]) => s(p, q) > 0 === (y === 1))
      .length;
  const found = range(5000).map(() => {
    const [a, b, c] = dice.normal(3);
    return hits((p, q) => a * p + b * q + c);
  });
  expect(Math.max(...found)).toBe(3);
  const relu = (z: number) => Math.max(0, z);
  expect(hits((p, q) => relu(p - q) + relu(q - p) - 0.5)).toBe(
    4,
  );
});

test('the mean loss of an affine score on XOR is at least log 2', () => {
  const dice = random(8);
  for (const _ of range(500)) {
    const [a, b, c] = dice.normal(3);
    const loss = corners.reduce((s, [p, q, y]) => {
      const z = a * p + b * q + c;
      return s + Math.log1p(Math.exp(y === 1 ? -z : z)) / 4;
    }, 0);
    expect(loss).toBeGreaterThan(Math.LN2);
  }
});

expectNotice(page, 'raw-stays-at-log-two', async (run) => {
  run.says('0.69', run.table().cell('raw', 'loss'));
  run.says(2, Math.exp(run.table().cell('raw', 'loss')));
  for (const other of await run.seeds(5)) {
    const losses = other.table();
    expect(losses.cell('raw', 'loss')).toBeGreaterThan(0.65);
    expect(losses.cell('by hand', 'loss')).toBeLessThan(0.05);
    expect(losses.cell('learned', 'loss')).toBeLessThan(0.05);
  }
});

expectTry(page, 'one-hidden-unit', async (run) => {
  for (const other of await run.seeds(5))
    expect(other.table().cell('learned', 'right')).toBeCloseTo(
      0.75,
      1,
    );
  run.says('0.75', run.table().cell('learned', 'right'));
});

expectTry(page, 'two-units-stuck', async (run) => {
  run.says('0.36', run.table().cell('learned', 'loss'));
  const {knobs} = run;
  const first = await run.again({knobs, seed: 0});
  const starts = await first.seeds(5);
  const learned = starts.filter(
    (other) => other.table().cell('learned', 'loss') < 0.05,
  );
  run.says(4, learned.length);
  run.says(5, starts.length);
});

expectTry(page, 'ring-needs-three', async (run) => {
  for (const other of await run.seeds(5))
    expect(other.table().cell('learned', 'right')).toBeLessThan(
      0.95,
    );
  run.says('0.88', run.table().cell('learned', 'right'));
  run.says('1.00', run.table().cell('by hand', 'right'));
});

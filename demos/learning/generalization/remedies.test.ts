import {random, twoMoons} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {kept, learn} from './remedies';

const page = 'learning/generalization';

const x = [
  [-1, 0],
  [1, 0],
  [-1, 1],
  [1, -1],
];
const y = [0, 1, 0, 1];
type Net = ReturnType<typeof learn>;
const size = ({w, v}: Net) =>
  [...w.data, ...v.data].reduce((s, u) => s + u * u, 0);
/** The answer of the net, by hand. */
function logitOf(net: Net) {
  const [w, b, v] = [net.w, net.b, net.v].map((t) => [
    ...t.data,
  ]);
  return ([p, q]: number[]) =>
    v.reduce(
      (sum, vk, k) =>
        sum +
        vk * Math.max(0, p * w[k] + q * w[v.length + k] + b[k]),
      0,
    );
}

test('without a remedy the net separates four points', () => {
  const net = learn(x, y, {});
  expect(net.w.shape).toEqual([2, 32]);
  x.forEach((point, i) =>
    expect(
      logitOf(net)(point) * (2 * y[i] - 1),
    ).toBeGreaterThan(3),
  );
});

test('dropout leaves out its share, and keeps the mean at 1', () => {
  for (const dropout of [0, 0.3, 0.9]) {
    const all = Array.from({length: 1000}, (_, i) =>
      kept((i + 0.5) / 1000, dropout),
    );
    const out = all.filter((k) => k === 0).length;
    expect(out / 1000).toBeCloseTo(dropout, 9);
    expect(all.reduce((a, b) => a + b) / 1000).toBeCloseTo(
      1,
      9,
    );
  }
});

test('a penalty shrinks the weights, a huge one to nothing', () => {
  const sizes = [0, 0.003, 0.03, 10].map((L2) =>
    size(learn(x, y, {L2})),
  );
  expect(sizes[1]).toBeLessThan(sizes[0]);
  expect(sizes[2]).toBeLessThan(sizes[1]);
  expect(sizes[3]).toBeLessThan(0.1);
});

test('no step leaves the start, which depends on nothing else', () => {
  const start = learn(x, y, {steps: 0, L2: 1, jitter: 1});
  expect(start.b.data.every((b) => b === 0)).toBe(true);
  expect(learn(x, y, {steps: 0}).w.data).toEqual(start.w.data);
  expect(learn(x, y, {units: 4}).v.shape).toEqual([4, 1]);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

/** The rows of the table on the page: strength, loss, loss on 20 other data sets. */
const rows = {
  'more data': [5, '0.33', 0.32],
  jitter: [0.4, '0.38', 0.39],
  L2: [0.01, '0.41', 0.39],
  dropout: [0.9, '0.42', 0.45],
  steps: [5, '0.52', 0.54],
  units: [2, '1.40', 0.78],
} as const;

/** The mean test loss of 20 data sets. */
function elsewhere(remedy: string, s: number) {
  const dice = random(99);
  const fresh = twoMoons(dice, 500, 0.3);
  const all = Array.from({length: 20}, () => {
    const data = twoMoons(dice, 100, 0.3);
    const n = remedy === 'more data' ? 20 * s : 20;
    const net = learn(data.x.slice(0, n), data.y.slice(0, n), {
      [remedy]: s,
    });
    const logit = logitOf(net);
    const losses = fresh.x.map((point, i) =>
      Math.log1p(Math.exp((1 - 2 * fresh.y[i]) * logit(point))),
    );
    return losses.reduce((a, b) => a + b) / 500;
  });
  return all.reduce((a, b) => a + b) / 20;
}

test('on 20 other data sets the strengths do what the table says', () => {
  for (const [remedy, [s, , loss]] of Object.entries(rows))
    expect(Math.abs(elsewhere(remedy, s) - loss)).toBeLessThan(
      0.006,
    );
  expect(Math.abs(elsewhere('L2', 0) - 1.6)).toBeLessThan(
    0.006,
  );
});

expectNotice(page, 'jitter-measured', async (run) => {
  run.says('1.72', cell(run, 'none', 'test'));
  run.says('0.38', cell(run, 'chosen', 'test'));
  for (const [remedy, [s, loss]] of Object.entries(rows)) {
    const other = await run.again({knobs: {remedy}});
    expect(cell(other, 'chosen', 'strength')).toBe(s);
    run.says(loss, cell(other, 'chosen', 'test'));
  }
  const l2 = await run.again({knobs: {remedy: 'L2'}});
  run.says('0.05', cell(l2, 'none', 'training'));
  run.says('0.23', cell(l2, 'chosen', 'training'));
  for (const one of [run, l2]) {
    const training = one.series('training').y;
    for (const i of [1, 2, 3, 4])
      expect(training[i]).toBeGreaterThan(training[i - 1]);
  }
});

expectTry(page, 'plain-copies', (run) => {
  run.says('1.72', cell(run, 'chosen', 'test'));
  const losses = run.series('test').y;
  expect(
    Math.max(...losses) - Math.min(...losses),
  ).toBeLessThan(0.05);
});

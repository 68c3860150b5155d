import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {learn} from './remedies';

const page = 'learning/generalization';

test('the net separates two points, and shrinks nothing without a cause', () => {
  const net = learn(
    [
      [-1, 0],
      [1, 0],
    ],
    [0, 1],
    0,
  );
  expect(net.w.shape).toEqual([2, 32]);
  const z = (x: number) => {
    let sum = 0;
    for (let k = 0; k < 32; k++)
      sum +=
        net.v.data[k] *
        Math.max(0, x * net.w.data[k] + net.b.data[k]);
    return sum;
  };
  expect(z(1)).toBeGreaterThan(3);
  expect(z(-1)).toBeLessThan(-3);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'jitter-measured', async (run) => {
  run.says('1.08', cell(run, 'none', 'test'));
  run.says('0.28', cell(run, 'chosen', 'test'));
  // The rows of the table on the page.
  const rows = {
    'more data': '0.32',
    steps: '0.38',
    L2: '0.39',
    dropout: '0.41',
    units: '0.67',
  };
  for (const [remedy, loss] of Object.entries(rows)) {
    const other = await run.again({knobs: {remedy}});
    run.says(loss, cell(other, 'chosen', 'test'));
  }
  for (const other of await run.seeds(2)) {
    expect(cell(other, 'chosen', 'test')).toBeLessThan(
      cell(other, 'none', 'test') / 2,
    );
    expect(cell(other, 'chosen', 'training')).toBeGreaterThan(
      cell(other, 'none', 'training'),
    );
  }
});

expectTry(page, 'plain-copies', async (run) => {
  run.says('1.08', cell(run, 'chosen', 'test'));
  for (const other of await run.seeds(2)) {
    const losses = other.series('test').y;
    expect(
      Math.max(...losses) - Math.min(...losses),
    ).toBeLessThan(0.05);
  }
});

test('the same points give the same net', () => {
  const x = [
    [0.3, 0.1],
    [-0.2, 0.8],
    [1, -1],
  ];
  // without a remedy the same dice give the same net
  expect(learn(x, [0, 1, 1], 0).v.data).toEqual(
    learn(x, [0, 1, 1], 0).v.data,
  );
});

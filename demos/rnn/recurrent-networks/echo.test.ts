import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bestJordan, elman, shiftRegister} from './echo';

const page = 'rnn/recurrent-networks';

test('elman with one unit, step by step', () => {
  const y = elman({U: [2], W: [[0.5]], V: [3]}, [1, -1, 0]);
  let h = 0;
  [1, -1, 0].forEach((x, t) => {
    h = Math.tanh(0.5 * h + 2 * x);
    expect(y[t]).toBeCloseTo(3 * h, 12);
  });
});

test('elman goes from row to row of W as h goes into unit i', () => {
  // Unit 1 hears unit 0, not the other way round.
  const W = [
    [0, 0],
    [1, 0],
  ];
  const y = elman({U: [1, 0], W, V: [0, 1]}, [1, 0]);
  expect(y[0]).toBe(0);
  expect(y[1]).toBeCloseTo(Math.tanh(Math.tanh(1)), 12);
});

test('a register of d + 1 units repeats what it read d steps ago', () => {
  const x = [1, -1, -1, 1, 1, 1, -1];
  for (const d of [0, 1, 3]) {
    const net = shiftRegister(d, 0.01);
    expect(net.U).toHaveLength(d + 1);
    elman(net, x).forEach((y, t) =>
      expect(y).toBeCloseTo(t < d ? 0 : x[t - d], 3),
    );
  }
});

test('the best function of what Jordan knows is a mean over equal pairs', () => {
  const [x, y] = [
    [1, 1, -1, 1, 1, 1],
    [1, -1, 1, 1, -1, 1],
  ];
  // (before, now): (0,1) (1,1) (−1,−1) (1,1) (1,1) (−1,1)
  const shared = (-1 + 1 - 1) / 3;
  expect(bestJordan(x, y)).toEqual([
    1,
    shared,
    1,
    shared,
    shared,
    1,
  ]);
});

test('Jordan hides x in small digits of its own output', () => {
  const [epsilon, kappa] = [0.01, 1000];
  const bits = [1, -1, -1, 1, -1, 1, 1];
  let y = 1 + epsilon * bits[0];
  bits.slice(1).forEach((x, i) => {
    const [a, b, c] = [y + 1, y, y - 1].map((v) =>
      Math.tanh(kappa * v),
    );
    y = a - b + c + epsilon * x;
    expect((y - bits[i]) ** 2).toBeCloseTo(epsilon ** 2, 6);
  });
});

const error = (run: Run, name: string) =>
  run.table().cell(name, 'squared error');

expectNotice(page, 'echo-or-zero', async (run) => {
  run.says('0.00', error(run, 'Elman'));
  run.says('1.00', error(run, 'Jordan'));
  for (const other of await run.seeds(4))
    expect(error(other, 'Jordan')).toBeGreaterThan(0.95);
});

expectTry(page, 'no-delay', (run) => {
  run.says('0.00', error(run, 'Jordan'));
});

expectTry(page, 'predictable-input', (run) => {
  run.says('0.00', error(run, 'Jordan'));
});

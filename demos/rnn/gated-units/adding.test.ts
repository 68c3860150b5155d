import {
  addingTask,
  concat,
  full,
  lstmCell,
  random,
  range,
  tensor,
  zeros,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {loss} from './adding';

const page = 'rnn/gated-units';

test('a net that always says 1 has the error 1/6, on average', () => {
  const tasks = range(4000).map((k) =>
    addingTask(random(k), 6),
  );
  const xs = range(6).map((t) =>
    tensor(tasks.map((k) => k.input[t])),
  );
  const net = {
    input: zeros(2, 8),
    state: zeros(2, 8),
    bias: concat([full([2], 3), zeros(6)]),
    out: zeros(2),
  };
  const y = tasks.map(({target}) => target);
  // The deviation of (y − 1)² is about 0.2, of the mean 0.003.
  expect(
    Math.abs(loss(net, lstmCell, {xs, y}).item() - 1 / 6),
  ).toBeLessThan(0.012);
});

test('the answer is read from the last state', () => {
  const h = tensor([
    [1, 2],
    [3, 4],
  ]);
  const net = {
    input: zeros(2, 2),
    state: zeros(2, 2),
    bias: zeros(2),
    out: tensor([10, 1]),
  };
  const last = (_: unknown, x: typeof h) => ({h: x, c: x});
  const xs = [zeros(2, 2), h];
  expect(loss(net, last, {xs, y: [13, 35]}).item()).toBe(0);
  expect(loss(net, last, {xs, y: [14, 33]}).item()).toBe(2.5);
});

const error = (run: Run, net: string) =>
  run.table().cell(net, 'loss on new tasks');

expectNotice(page, 'plain-fails-at-twenty', async (run) => {
  run.says(20, Number(run.knobs['length T']));
  run.says('0.140', error(run, 'plain RNN'), 0.003);
  run.says('0.167', Number(run.rule('always 1').y));
  for (const other of await run.seeds(3)) {
    expect(error(other, 'plain RNN')).toBeGreaterThan(0.1);
    for (const net of ['LSTM', 'GRU'])
      expect(error(other, net)).toBeLessThan(0.03);
  }
});

expectTry(page, 'five-steps-suffice', async (run) => {
  for (const other of await run.seeds(3))
    for (const net of ['plain RNN', 'LSTM', 'GRU'])
      expect(error(other, net)).toBeLessThan(0.03);
});

expectTry(page, 'gates-half-shut', async (run, author) => {
  const b = Number(run.knobs['keep bias b']);
  run.says('0.05', 1 / (1 + Math.exp(-b)));
  run.says('0.059', error(run, 'LSTM'), 0.002);
  run.says('0.011', error(author, 'LSTM'), 0.0005);
  const pairs = [await run.seeds(3), await author.seeds(3)];
  range(3).forEach((k) =>
    expect(error(pairs[0][k], 'LSTM')).toBeGreaterThan(
      2 * error(pairs[1][k], 'LSTM'),
    ),
  );
});

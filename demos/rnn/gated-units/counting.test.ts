import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {cell, gap, gru} from './counting';

const page = 'rnn/gated-units';

test('the smallest gap is that of all pairs', () => {
  const states = [0.3, -0.8, 0.9, 0.35, -0.1];
  const pairs = states.flatMap((a, i) =>
    states.slice(i + 1).map((b) => Math.abs(a - b)),
  );
  expect(gap(states)).toBeCloseTo(Math.min(...pairs), 12);
});

test('evenly spread states fill the room of 2/n', () => {
  for (const n of [2, 7, 30])
    expect(
      gap(
        Array.from({length: n + 1}, (_, j) => (2 * j) / n - 1),
      ),
    ).toBeCloseTo(2 / n, 12);
});

test('a unit keeps with z = 0, overwrites with z = 1, and mixes', () => {
  expect(gru(0.4, [0, -60, 0, 0, 1, 1])).toBeCloseTo(0.4, 12);
  // z = 1, r = 1
  expect(gru(0.4, [0, 60, 0, 60, 2, 0.1])).toBeCloseTo(
    Math.tanh(0.9),
    12,
  );
  // z = 1, r = 1/2
  expect(gru(0.4, [0, 60, 0, 0, 2, 0.1])).toBeCloseTo(
    Math.tanh(0.5),
    12,
  );
  // z = σ(0.8), r = σ(1.2 + 0.5)
  const [z, r] = [
    1 / (1 + Math.exp(-0.8)),
    1 / (1 + Math.exp(-1.7)),
  ];
  expect(gru(0.4, [2, 0, 3, 0.5, 1, 0.2])).toBeCloseTo(
    (1 - z) * 0.4 + z * Math.tanh(r * 0.4 + 0.2),
    12,
  );
  expect(cell(7, 3)).toBeCloseTo(7 + Math.tanh(3), 12);
});

const at = (run: Run, row: string) =>
  run.table().cell(row, 'smallest gap at N');

expectNotice(page, 'thirty-to-one', async (run) => {
  run.says('0.030', at(run, 'best GRU'));
  run.says('0.100', at(run, 'room for'));
  run.says('0.995', at(run, 'LSTM cell'));
  for (const other of await run.seeds(4))
    expect(at(other, 'best GRU')).toBeLessThan(0.05);
});

expectTry(page, 'count-to-forty', (run, author) => {
  run.says('0.050', at(run, 'room for'));
  expect(at(run, 'LSTM cell')).toBe(at(author, 'LSTM cell'));
});

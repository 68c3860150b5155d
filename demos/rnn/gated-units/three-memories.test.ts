import {lstmCell, random, range, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {lstm, z} from './three-memories';

const page = 'rnn/gated-units';

/** Weights [n][m] to lab's [m, n], part by part in the order i, f, c̃, o. */
test('one step is that of lab, for random weights', () => {
  const dice = random(7);
  const matrix = (n: number, m: number) =>
    range(n).map(() => dice.normal(m));
  const part = () => ({
    W: matrix(3, 5),
    U: matrix(3, 3),
    b: dice.normal(3),
  });
  const cell = {f: part(), i: part(), o: part(), c: part()};
  const parts = [cell.i, cell.f, cell.c, cell.o];
  const side = (key: 'W' | 'U', m: number) =>
    tensor(
      range(m).map((k) =>
        parts.flatMap((p) => p[key].map((row) => row[k])),
      ),
    );
  const weights = {
    input: side('W', 5),
    state: side('U', 3),
    bias: tensor(parts.flatMap((p) => p.b)),
  };
  const [x, h, c] = [
    dice.normal(5),
    dice.normal(3),
    dice.normal(3),
  ];
  const ours = lstm(cell, x, {f: [], i: [], o: [], h, c});
  const labs = lstmCell(weights, tensor([x]), {
    h: tensor([h]),
    c: tensor([c]),
  });
  ours.c.forEach((v, j) =>
    expect(v).toBeCloseTo(labs.c.data[j], 12),
  );
  ours.h.forEach((v, j) =>
    expect(v).toBeCloseTo(labs.h.data[j], 12),
  );
  for (const g of [ours.f, ours.i, ours.o].flat())
    expect(g > 0 && g < 1).toBe(true);
});

test('z is linear in input, state and bias', () => {
  const part = {W: [[1, 2]], U: [[3]], b: [4]};
  expect(z(part, [10, 100], [1000])).toEqual([3214]);
});

const shown = (run: Run, row: string) =>
  ['h₁', 'h₂', 'h₃'].map((h) => run.table().cell(row, h));

expectNotice(page, 'kept-till-asked', (run) => {
  const [first, second, third] = shown(run, 't = 14');
  run.says('0.61', first);
  run.says('-0.61', second);
  run.says('0.49', third);
  expect(shown(run, 'written, tanh twice')).toEqual(
    shown(run, 't = 14'),
  );
  for (const h of shown(run, 't = 15'))
    expect(Math.abs(h)).toBe(0);
  run.says(108, run.number('parameters:'));
});

expectTry(page, 'softmax-gate', (run) => {
  run.says('0.20', shown(run, 't = 14')[0]);
  run.says('0.20', shown(run, 't = 15')[0]);
  for (const h of shown(run, 't = 15'))
    expect(Math.abs(h)).toBeGreaterThan(0.1);
});

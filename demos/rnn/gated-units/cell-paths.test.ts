import {
  jacobian,
  concat,
  reshape,
  slice,
  tensor,
  lstmCell,
  transpose,
  full,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {parts, step} from './cell-paths';

const page = 'rnn/gated-units';

test('one step is that of lab', () => {
  const order = [1, 0, 3, 2].map((k) => parts[k]); // i, f, c̃, o
  const weights = {
    input: concat(
      order.map(({W}) => transpose(W)),
      1,
    ),
    state: concat(
      order.map(({U}) => transpose(U)),
      1,
    ),
    bias: concat(order.map(({b}) => full([8], b))),
  };
  const x = tensor([0.4, -1.2]);
  const [c, h] = [full([8], 0.7), full([8], -0.3)];
  const ours = step(reshape(x, [2, 1]), {
    c: reshape(c, [8, 1]),
    h: reshape(h, [8, 1]),
  });
  const labs = lstmCell(weights, reshape(x, [1, 2]), {
    h: reshape(h, [1, 8]),
    c: reshape(c, [1, 8]),
  });
  ours.c.data.forEach((v, j) =>
    expect(v).toBeCloseTo(labs.c.data[j], 12),
  );
  ours.h.data.forEach((v, j) =>
    expect(v).toBeCloseTo(labs.h.data[j], 12),
  );
});

test('the four blocks are the derivative of a step in all its entries', () => {
  const x = tensor([[0.5], [-0.8]]);
  const at = tensor(
    Array.from({length: 16}, (_, j) => Math.sin(3 * j)),
  );
  const whole = (v: typeof at) => {
    const column = reshape(v, [16, 1]);
    const {c, h} = step(x, {
      c: slice(column, 0, 8, 0),
      h: slice(column, 8, 16, 0),
    });
    return concat([c, h], 0);
  };
  const column = reshape(at, [16, 1]);
  const {J, F} = step(x, {
    c: slice(column, 0, 8, 0),
    h: slice(column, 8, 16, 0),
  });
  const wanted = jacobian(whole, at);
  J.data.forEach((v, k) =>
    expect(v).toBeCloseTo(wanted.data[k], 10),
  );
  expect(F.shape).toEqual([8, 8]);
});

const end = (run: Run, row: string) =>
  run.table().cell(row, 'k = 40');

expectNotice(page, 'more-than-gates', async (run) => {
  run.says('0.15', end(run, 'gates alone'));
  run.says('2.97', end(run, 'all paths'));
  const all = await run.seeds(5);
  const ends = all.map((other) => end(other, 'all paths'));
  expect(Math.min(...ends)).toBeLessThan(0.8);
  for (const other of all)
    expect(end(other, 'gates alone')).toBeLessThan(0.2);
});

expectTry(page, 'no-recurrent-weights', (run) => {
  run.says('0.12', end(run, 'gates alone'));
  run.says('0.12', end(run, 'all paths'));
});

expectTry(page, 'explodes-at-five', async (run) => {
  run.says('8.13', end(run, 'all paths'));
  const all = await run.seeds(10);
  const ends = all.map((other) => end(other, 'all paths'));
  run.says('1.3', Math.min(...ends));
  run.says('28', Math.max(...ends));
  for (const other of all)
    for (const v of other.series('gates alone').y)
      expect(v).toBeLessThanOrEqual(1);
});

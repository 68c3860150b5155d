import {
  full,
  gruCell,
  normalTensor,
  random,
  tensor,
  zeros,
  concat,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gru} from './gru-gates';

const page = 'rnn/gated-units';

const part = (seed: number, scale: number) => {
  const dice = random(seed);
  return {
    W: normalTensor(dice, [2, 4], scale),
    U: normalTensor(dice, [4, 4], scale),
    b: normalTensor(dice, [4], scale),
  };
};

test('with r = 1 a step is that of lab, whose u is 1 − z', () => {
  const open = {
    W: zeros(2, 4),
    U: zeros(4, 4),
    b: full([4], 60),
  };
  const cell = {
    z: part(1, 1),
    r: open,
    h: part(2, 1),
    out: zeros(4),
  };
  const negative = (t: typeof cell.z.W) =>
    tensor(
      [...t.data].map((v) => -v),
      t.shape,
    );
  const {z} = cell;
  const weights = {
    input: concat([open.W, negative(z.W), cell.h.W], 1),
    state: concat([open.U, negative(z.U), cell.h.U], 1),
    bias: concat([open.b, negative(z.b), cell.h.b]),
  };
  const x = tensor([
    [0.3, -1],
    [2, 0.5],
  ]);
  const h = normalTensor(random(3), [2, 4]);
  const ours = gru(cell, x, {h}).h;
  const labs = gruCell(weights, x, h);
  ours.data.forEach((v, k) =>
    expect(v).toBeCloseTo(labs.data[k], 12),
  );
});

test('with r = 0 the candidate does not see the past', () => {
  const shut = {
    W: zeros(2, 4),
    U: zeros(4, 4),
    b: full([4], -60),
  };
  const write = {...shut, b: full([4], 60)}; // z = 1
  const cell = {
    z: write,
    r: shut,
    h: part(5, 1),
    out: zeros(4),
  };
  const x = tensor([[0.3, -1]]);
  const from = (v: number) => [
    ...gru(cell, x, {h: full([1, 4], v)}).h.data,
  ];
  from(0.9).forEach((v, j) =>
    expect(v).toBeCloseTo(from(-0.4)[j], 12),
  );
});

test('a shut update gate keeps the state, a half open one blends', () => {
  const of = (b: number) => ({
    W: zeros(2, 4),
    U: zeros(4, 4),
    b: full([4], b),
  });
  const h = full([1, 4], 0.25);
  const state = (b: number) =>
    gru(
      {z: of(b), r: of(0), h: of(60), out: zeros(4)},
      zeros(1, 2),
      {h},
    ).h.data[0];
  expect(state(-60)).toBeCloseTo(0.25, 12);
  expect(state(0)).toBeCloseTo(0.625, 12); // half of 0.25 and 1
});

const z = ['z₁', 'z₂', 'z₃', 'z₄'];
const gain = (run: Run) =>
  Math.max(
    ...z.map(
      (name) =>
        run.table().cell('at a mark', name) -
        run.table().cell('elsewhere', name),
    ),
  );

expectNotice(page, 'opens-at-marks', async (run) => {
  run.says('0.49', run.table().cell('at a mark', 'z₃'));
  run.says('0.08', run.table().cell('elsewhere', 'z₃'));
  for (const other of await run.seeds(4)) {
    expect(gain(other)).toBeGreaterThan(0.1);
    expect(other.number('loss on new tasks:')).toBeLessThan(
      0.03,
    );
  }
});

expectTry(page, 'before-training', (run) => {
  run.says('0.15', run.table().cell('at a mark', 'z₃'));
  run.says('0.11', run.table().cell('elsewhere', 'z₃'));
  expect(run.number('loss on new tasks:')).toBeGreaterThan(
    0.12,
  );
});

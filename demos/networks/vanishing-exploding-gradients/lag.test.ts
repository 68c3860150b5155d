import {
  concat,
  lstmCell,
  normalTensor,
  random,
  rnnCell,
  tensor,
  zeros,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {forget, lstm, rnn, weights} from './lag';

const page = 'networks/vanishing-exploding-gradients';
const dice = random(5);
const x = normalTensor(dice, [1, 2]);
const state = {
  h: normalTensor(dice, [1, 32]),
  c: normalTensor(dice, [1, 32]),
};

test('the cells are those of lab', () => {
  const [net, ...parts] = weights;
  const near = (a: {data: Float64Array}, b: typeof a) =>
    a.data.forEach((v, i) =>
      expect(v).toBeCloseTo(b.data[i], 12),
    );
  const plain = {input: net[0], state: net[1], bias: zeros(32)};
  near(rnn(x, state).h, rnnCell(plain, x, state.h));
  const bias = tensor(
    [0, 3, 0, 0].flatMap((b) => new Array<number>(32).fill(b)),
  );
  const joined = {
    input: concat(
      parts.map(([U]) => U),
      1,
    ),
    state: concat(
      parts.map(([, W]) => W),
      1,
    ),
    bias,
  };
  const expected = lstmCell(joined, x, state);
  near(lstm(x, state).h, expected.h);
  near(lstm(x, state).c, expected.c);
});

test('forget gates lie around σ(b_f)', () => {
  const f = forget(
    normalTensor(dice, [1, 2], 0.01),
    normalTensor(dice, [1, 32], 0.01),
  ).data;
  expect(f).toHaveLength(32);
  for (const v of f)
    expect(v).toBeCloseTo(1 / (1 + Math.exp(-3)), 2);
});

const left = (run: Run, name: string) =>
  run.table().cell(name, 'log₁₀ of what 60 steps leave');

expectNotice(page, 'sixty-steps-back', async (run) => {
  run.says('-10.0', left(run, 'tanh net'));
  run.says('-1.2', left(run, 'forget gates alone'));
  run.says('0.9', left(run, 'LSTM'));
  for (const other of await run.seeds(5)) {
    expect(left(other, 'tanh net')).toBeLessThan(-7);
    expect(left(other, 'LSTM')).toBeGreaterThan(-1);
    expect(
      Math.abs(left(other, 'forget gates alone') + 1.3),
    ).toBeLessThan(0.4);
  }
});

expectTry(page, 'gates-half-open', async (run) => {
  run.says('-18.9', left(run, 'forget gates alone'));
  run.says('-9.6', left(run, 'LSTM'));
  for (const other of await run.seeds(5))
    expect(left(other, 'LSTM')).toBeLessThan(-8);
});

expectTry(page, 'gain-of-three', async (run) => {
  run.says('7.9', left(run, 'tanh net'));
  run.says('1.8', left(run, 'LSTM'));
  for (const other of await run.seeds(5)) {
    expect(left(other, 'tanh net')).toBeGreaterThan(3);
    expect(left(other, 'LSTM')).toBeLessThan(
      left(other, 'tanh net') - 2,
    );
    expect(left(other, 'LSTM')).toBeGreaterThan(0);
  }
});

import {centralDifference, dot} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {back, states} from './through-time';

const page = 'rnn/recurrent-networks';
const W = [
  [0.5, -0.8],
  [0.3, 0.9],
];
const inputs = [
  [0.2, -0.1],
  [0.4, 0.3],
  [-0.6, 0.1],
  [0.1, 0.5],
];

test('states is a loop over tanh', () => {
  let h = [0, 0];
  states(W, inputs).forEach((found, t) => {
    h = [0, 1].map((i) =>
      Math.tanh(W[i][0] * h[0] + W[i][1] * h[1] + inputs[t][i]),
    );
    found.forEach((v, i) => expect(v).toBeCloseTo(h[i], 12));
  });
});

test('back is the slope of the last loss in each earlier state', () => {
  const h = states(W, inputs);
  const last = [1, -2];
  const path = back(W, h, last);
  expect(path).toHaveLength(4);
  path.forEach((g, lag) => {
    const t = 3 - lag;
    const final = (start: number[]) =>
      inputs
        .slice(t + 1)
        .reduce(
          (state, u) =>
            [0, 1].map((i) =>
              Math.tanh(
                W[i][0] * state[0] + W[i][1] * state[1] + u[i],
              ),
            ),
          start,
        );
    centralDifference(
      (start: number[]) => dot(final(start), last),
      h[t],
    ).forEach((slope, i) => expect(g[i]).toBeCloseTo(slope, 7));
  });
});

const of = (run: Run, name: string) => {
  const {y} = run.series(name);
  return Number(y[49]) / Number(y[0]);
};
const log = (v: number) => Math.log10(v);

expectNotice(page, 'tanh-takes-more', async (run) => {
  expect(of(run, 'σᵏ')).toBeCloseTo(0.9 ** 49, 8);
  run.says('6·10⁻³', of(run, 'σᵏ'));
  for (const other of await run.seeds(4)) {
    expect(log(of(other, 'tanh'))).toBeLessThan(-3.5);
    expect(log(of(other, 'tanh'))).toBeGreaterThan(-4.6);
  }
});

expectTry(page, 'above-one', async (run) => {
  run.says('8·10³', of(run, 'linear'));
  expect(of(run, 'σᵏ') / of(run, 'linear')).toBeCloseTo(1, 6);
  for (const other of await run.seeds(4)) {
    expect(of(other, 'linear')).toBeGreaterThan(7e3);
    expect(of(other, 'tanh')).toBeLessThan(1.5);
  }
});

expectTry(page, 'strong-input', async (run, author) => {
  run.says('1·10⁻¹⁸', of(run, 'tanh'));
  for (const other of await run.seeds(4))
    expect(Math.abs(log(of(other, 'tanh')) + 18)).toBeLessThan(
      2,
    );
  expect(of(author, 'σᵏ')).toBeCloseTo(of(run, 'σᵏ'), 8);
});

expectTry(page, 'loose-bound', async (run) => {
  run.says('1·10¹⁰', of(run, 'σᵏ'));
  for (const other of await run.seeds(4)) {
    expect(of(other, 'σᵏ')).toBeGreaterThan(1e5);
    expect(of(other, 'tanh')).toBeLessThan(1e-2);
  }
});

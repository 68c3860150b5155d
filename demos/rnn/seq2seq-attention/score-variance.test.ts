import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

import {normalTensor, random, tensor} from 'lab';
import {scores, slope} from './score-variance';

const page = 'rnn/seq2seq-attention';

test('the slope is the trace of the Jacobian of softmax', () => {
  const e = [0.3, -1, 2, 0.5];
  const softmax = (e: number[]) => {
    const p = e.map(Math.exp);
    const total = p.reduce((a, b) => a + b);
    return p.map((v) => v / total);
  };
  const trace = e.reduce((s, _, i) => {
    const at = (h: number) =>
      softmax(e.map((v, j) => (j === i ? v + h : v)))[i];
    return s + (at(1e-5) - at(-1e-5)) / 2e-5;
  }, 0);
  expect(slope(tensor(softmax(e)))).toBeCloseTo(trace, 8);
  expect(slope(tensor([1, 0, 0]))).toBe(0);
  expect(slope(tensor([0.25, 0.25, 0.25, 0.25]))).toBe(0.75);
});

test('dot and scaled dot are sums of products', () => {
  const q = tensor([1, 2, 3, 4]);
  const K = tensor([
    [1, 1, 1, 1],
    [0, 0, 0, -1],
  ]);
  expect(Array.from(scores.dot(q, K).data)).toEqual([10, -4]);
  expect(Array.from(scores.scaled(q, K).data)).toEqual([5, -2]);
});

test('additive scores have one size for all d, and are bounded', () => {
  const dice = random(3);
  const deviation = (d: number) => {
    let total = 0;
    for (let t = 0; t < 60; t++) {
      const q = normalTensor(dice, [d]);
      const {data} = scores.additive(
        q,
        normalTensor(dice, [8, d]),
      );
      for (const e of data) total += (e * e) / 480;
    }
    return Math.sqrt(total);
  };
  const [few, many] = [deviation(8), deviation(128)];
  expect(few).toBeGreaterThan(0.4);
  expect(many).toBeGreaterThan(0.4);
  expect(few).toBeLessThan(1);
  expect(many).toBeLessThan(1);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'median-and-mean', async (run) => {
  run.says(
    256,
    run.series('deviation of the scores', 'dot').x.at(-1)!,
  );
  const runs = await run.seeds(5);
  const mean = runs.reduce(
    (s, r) => s + cell(r, 'dot', 'mean') / 5,
    0,
  );
  expect(Math.abs(mean - 0.1)).toBeLessThan(0.03);
  run.says(0.1, cell(run, 'dot', 'mean'));
  for (const other of runs)
    expect(cell(other, 'dot', 'median')).toBeLessThan(0.03);
  for (const column of ['median', 'mean'])
    run.says(0.9, cell(run, 'scaled', column), 0.05);
});

expectTry(page, 'two-keys', async (run) => {
  run.says('0.41', cell(run, 'scaled', 'median'));
  for (const other of await run.seeds(4)) {
    expect(cell(other, 'scaled', 'median')).toBeLessThanOrEqual(
      0.5,
    );
    expect(cell(other, 'dot', 'median')).toBeLessThan(0.05);
  }
});

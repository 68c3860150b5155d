import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

import {normalTensor, random, softmax, tensor} from 'lab';
import {scores, slope} from './score-variance';

const page = 'rnn/seq2seq-attention';

test('the slope is the trace of the Jacobian of softmax', () => {
  const e = [0.3, -1, 2, 0.5];
  const shares = (e: number[]) => {
    const p = e.map(Math.exp);
    const total = p.reduce((a, b) => a + b);
    return p.map((v) => v / total);
  };
  const trace = e.reduce((s, _, i) => {
    const at = (h: number) =>
      shares(e.map((v, j) => (j === i ? v + h : v)))[i];
    return s + (at(1e-5) - at(-1e-5)) / 2e-5;
  }, 0);
  expect(slope(tensor(shares(e)))).toBeCloseTo(trace, 8);
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

test('two keys: the mean slope falls as 1/√d, the median faster', () => {
  const [d, trials, dice] = [64, 8000, random(7)];
  const open = Array.from({length: trials}, () => {
    const [q, K] = [[d], [2, d]].map((shape) =>
      normalTensor(dice, shape),
    );
    return slope(softmax(scores.dot(q, K))) / 2; // σ′(Δ)
  }).sort((a, b) => a - b);
  const mean = open.reduce((a, b) => a + b) / trials;
  // 2.4 % of noise, and terms of relative size 1/d
  const ratio = mean * Math.sqrt(4 * Math.PI * d);
  expect(Math.abs(ratio - 1)).toBeLessThan(0.08);
  expect(open[trials / 2]).toBeLessThan(mean / 10);
});

test('the mean length of ∂a₁/∂q tends to 1/√(2π)', () => {
  const [d, trials, dice] = [64, 8000, random(8)];
  let total = 0;
  for (let t = 0; t < trials; t++) {
    const q = normalTensor(dice, [d]);
    const K = normalTensor(dice, [2, d]);
    const open = slope(softmax(scores.dot(q, K))) / 2;
    const k = K.data;
    total +=
      open *
      Math.hypot(...k.slice(0, d).map((v, i) => v - k[d + i]));
  }
  const limit = 1 / Math.sqrt(2 * Math.PI);
  expect(Math.abs(total / trials / limit - 1)).toBeLessThan(
    0.08, // as above
  );
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
  run.says(0.5, slope(tensor([0.5, 0.5])));
  for (const other of await run.seeds(4)) {
    expect(cell(other, 'scaled', 'median')).toBeLessThanOrEqual(
      0.5,
    );
    expect(cell(other, 'dot', 'median')).toBeLessThan(0.05);
  }
});

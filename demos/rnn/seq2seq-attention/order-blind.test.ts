import {expect, test} from 'vitest';
import {expectNotice} from '../../../tests/expectations';

import {normalTensor, random, take, type Tensor} from 'lab';
import {attend, layers, WK, WQ, WV} from './order-blind';

const page = 'rnn/seq2seq-attention';
const X = normalTensor(random(5), [6, 4]);
const gap = (f: (X: Tensor) => Tensor, p: number[]) => {
  const [a, b] = [f(take(X, p)).data, take(f(X), p).data];
  return Math.max(...a.map((v, i) => Math.abs(v - b[i])));
};

test('plain self-attention commutes with every permutation', () => {
  const dice = random(9);
  for (let k = 0; k < 20; k++)
    expect(gap(layers.plain, dice.permutation(6))).toBeLessThan(
      1e-12,
    );
});

test('places and a mask break that', () => {
  for (const name of ['places added', 'causal mask'])
    expect(
      gap(layers[name], [1, 0, 2, 3, 4, 5]),
    ).toBeGreaterThan(0.01);
});

test('a layer by hand: scores qᵀk/√4, their shares, the mean of values', () => {
  const map = (W: Tensor, i: number) =>
    [0, 1, 2, 3].map((k) =>
      [0, 1, 2, 3].reduce(
        (s, m) => s + X.data[4 * i + m] * W.data[4 * m + k],
        0,
      ),
    );
  const all = [0, 1, 2, 3, 4, 5];
  const Y = layers.plain(X).data;
  for (const i of all) {
    const q = map(WQ, i);
    const p = all.map((j) =>
      Math.exp(
        map(WK, j).reduce((s, k, m) => s + k * q[m], 0) / 2,
      ),
    );
    const total = p.reduce((a, b) => a + b);
    for (const k of [0, 1, 2, 3])
      expect(Y[4 * i + k]).toBeCloseTo(
        all.reduce((s, j) => s + p[j] * map(WV, j)[k], 0) /
          total,
        12,
      );
  }
});

test('if one key alone is allowed, its value comes back to all', () => {
  const mask = [0, 1, 2, 3, 4, 5].map(() =>
    [0, 1, 2, 3, 4, 5].map((j) => (j === 2 ? 0 : -Infinity)),
  );
  const Y = attend(X, mask);
  for (let i = 1; i < 6; i++)
    for (let k = 0; k < 4; k++)
      expect(Y.data[4 * i + k]).toBeCloseTo(Y.data[k], 12);
});

expectNotice(page, 'no-order', async (run) => {
  for (const other of await run.seeds(4))
    for (const order of ['swap two', 'reverse', 'rotate']) {
      const turned = await other.again({knobs: {order}});
      const at = (row: string) =>
        turned.table().cell(row, 'largest |f(PX) − P f(X)|');
      run.says('0.00', at('plain'));
      expect(at('places added')).toBeGreaterThan(0.05);
      expect(at('causal mask')).toBeGreaterThan(0.05);
    }
});

test('behind the causal mask the first output sees the first input', () => {
  const Y = layers['causal mask'](X).data;
  const alone = layers['causal mask'](
    take(X, [0, 5, 4, 3, 2, 1]),
  ).data;
  for (let k = 0; k < 4; k++)
    expect(Y[k]).toBeCloseTo(alone[k], 12);
});

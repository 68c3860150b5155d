import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

import {normalTensor, random} from 'lab';
import {attend, head, look} from './several-heads';

const page = 'rnn/seq2seq-attention';

test('two heads are two outputs side by side, mixed by one matrix', () => {
  const [a, b] = [head(1), head(3)];
  const X = normalTensor(random(2), [8, 2]);
  const Y = attend([a, b], X).data;
  // By hand: columns A X V of both, times the rows of both O.
  for (let i = 0; i < 8; i++)
    for (let k = 0; k < 2; k++) {
      let y = 0;
      for (const h of [a, b]) {
        const A = look(h).data;
        const width = h.V.shape[1];
        for (let m = 0; m < width; m++)
          for (let j = 0; j < 8; j++)
            for (let c = 0; c < 2; c++)
              y +=
                A[8 * i + j] *
                X.data[2 * j + c] *
                h.V.data[c * width + m] *
                h.O.data[2 * m + k];
      }
      expect(Y[2 * i + k]).toBeCloseTo(y, 12);
    }
});

test('weights are softmax of QKᵀ over √4', () => {
  const h = head(1);
  const A = look(h).data;
  const e = (i: number, j: number) => {
    let s = 0;
    for (let m = 0; m < 4; m++)
      s += h.Q.data[4 * i + m] * h.K.data[4 * j + m];
    return s / 2;
  };
  expect(Math.log(A[3 * 8 + 1] / A[3 * 8 + 6])).toBeCloseTo(
    e(3, 1) - e(3, 6),
    10,
  );
});

test('no weights explain more than one of two places', () => {
  const dice = random(6);
  for (let t = 0; t < 200; t++) {
    const a = dice.uniform(8);
    const square = a.reduce((s, v) => s + v * v, 0);
    expect(
      (a[1] ** 2 + a[4] ** 2) / square,
    ).toBeLessThanOrEqual(1);
  }
});

const left = (run: Run, row: string) =>
  run.table().cell(row, 'left over');

expectNotice(page, 'half-is-left', async (run) => {
  for (const other of await run.seeds(4)) {
    run.says('0.50', left(other, 'one head'));
    run.says('0.00', left(other, 'two heads'));
  }
});

expectTry(page, 'wide-head', async (run) => {
  for (const other of await run.seeds(3))
    run.says('0.50', left(other, 'one head'));
});

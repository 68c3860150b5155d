import {expect, test} from 'vitest';
import {
  expectNotice,
  type Run,
} from '../../../tests/expectations';

import {normalTensor, random} from 'lab';
import {after, before, ways} from './masks';

const page = 'rnn/seq2seq-attention';
const E = normalTensor(random(4), [6, 6]);
const causal = [1, 2, 3, 4, 5, 6].map((i) =>
  [1, 2, 3, 4, 5, 6].map((j) => Number(j <= i)),
);

test('masked before softmax: the softmax of what is left', () => {
  const A = before(E, causal).data;
  for (let i = 0; i < 6; i++) {
    const e = Array.from({length: i + 1}, (_, j) =>
      Math.exp(E.data[6 * i + j]),
    );
    const total = e.reduce((a, b) => a + b);
    for (let j = 0; j < 6; j++)
      expect(A[6 * i + j]).toBeCloseTo(
        j <= i ? e[j] / total : 0,
        12,
      );
  }
});

test('masked after softmax: rows do not sum to 1 until divided', () => {
  const [A, B] = [
    before(E, causal).data,
    after(E, causal).data,
  ];
  const sum = B.slice(6, 12).reduce((a, b) => a + b);
  expect(sum).toBeLessThan(0.99);
  for (let j = 6; j < 12; j++)
    expect(B[j] / sum).toBeCloseTo(A[j], 12);
});

test('padding takes columns away, none takes nothing', () => {
  const A = ways.padding(E).data;
  for (let i = 0; i < 6; i++) {
    expect(A[6 * i + 3]).toBeGreaterThan(0);
    expect(A[6 * i + 4]).toBe(0);
  }
  for (const a of ways.none(E).data)
    expect(a).toBeGreaterThan(0);
});

const moved = (run: Run, row: string) =>
  [1, 2, 3, 4, 5, 6].map((i) =>
    run.table().cell(row, `i = ${i}`),
  );

expectNotice(page, 'no-leak', async (run) => {
  run.says(5, Number(run.knobs['input changed']));
  const still = [1, 2, 3, 4, 5, 6].filter(
    (i) => run.table().cell('causal', `i = ${i}`) === 0,
  );
  run.says(1, still[0]);
  run.says(4, still[still.length - 1]);
  for (const other of await run.seeds(3)) {
    expect(moved(other, 'causal').slice(0, 4)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(moved(other, 'causal')[4]).toBeGreaterThan(0);
  }
});

expectNotice(page, 'leak', async (run) => {
  const plot = run.items.find((item) => item.kind === 'plot')!;
  const heat = plot.panels[3].marks.find(
    (mark) => mark.mark === 'heat',
  )!;
  // Row 1 is drawn last: the weight of key 2 that is set.
  run.says(0, heat.values[5 * 6 + 1]);
  expect(heat.values[5 * 6]).toBeGreaterThan(0);
  run.says('0.23', moved(run, 'too late')[2]);
  for (const other of await run.seeds(3))
    expect(
      Math.max(...moved(other, 'too late').slice(0, 4)),
    ).toBeGreaterThan(0.005);
});

import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

import {tensor} from 'lab';
import {attention, recurrent, slopes} from './far-gradient';

const page = 'rnn/seq2seq-attention';
const values = Array.from({length: 60 * 16}, (_, i) =>
  Math.sin(i * i + 1),
);
const x = tensor(values, [60, 16]);
const bumped = (i: number, h: number) =>
  tensor(
    values.map((v, j) => (j === i ? v + h : v)),
    [60, 16],
  );

test('weights are positive and sum to 1, c is their mean', () => {
  const {a, c} = attention(x);
  expect(a.data.reduce((s, v) => s + v, 0)).toBeCloseTo(1, 12);
  const mean = a.data.reduce(
    (s, ai, i) => s + ai * values[16 * i + 3],
    0,
  );
  expect(c.data[3]).toBeCloseTo(mean, 12);
});

test('the slope in every coordinate is that of differences', () => {
  // Of uᵀc only the direction u matters: read it off a value path
  // that is far from any key, by linearity in u.
  const g = slopes(x);
  const c = (i: number, h: number) =>
    attention(bumped(i, h)).c.data;
  const at = [5, 300, 901];
  const jacobian = at.map((i) => {
    const [up, down] = [c(i, 1e-5), c(i, -1e-5)];
    return Array.from(up, (v, k) => (v - down[k]) / 2e-5);
  });
  // Three equations cannot fix 16 numbers: u is found by least
  // squares over many, and must then explain all others.
  const u = solve(x.shape[1]);
  at.forEach((i, k) => {
    const along = jacobian[k].reduce(
      (s, j, m) => s + j * u[m],
      0,
    );
    expect(g.data[i]).toBeCloseTo(along, 5);
  });
  function solve(d: number) {
    // If all inputs are alike, the slope is aᵢ u = u / n.
    const same = tensor(new Array<number>(60 * d).fill(0.1), [
      60,
      d,
    ]);
    return Array.from(
      slopes(same).data.slice(0, d),
      (v) => 60 * v,
    );
  }
});

test('the RNN ends in what tanh lets through', () => {
  const h = recurrent(x);
  expect(h.shape).toEqual([16]);
  for (const v of h.data) expect(Math.abs(v)).toBeLessThan(1);
  // Its last input stands inside the last tanh: slope 1 − h².
  const i = 59 * 16 + 2;
  const up = recurrent(bumped(i, 1e-5)).data;
  const down = recurrent(bumped(i, -1e-5)).data;
  expect((up[2] - down[2]) / 2e-5).toBeCloseTo(
    1 - h.data[2] ** 2,
    6,
  );
  expect(up[3]).toBe(down[3]);
});

const size = (run: Run, name: string) => run.series(name).y;
const mean = (y: number[]) =>
  y.reduce((a, b) => a + b) / y.length;

expectNotice(page, 'flat', async (run) => {
  const last = size(run, 'RNN').at(-1)!;
  run.says('10^{-17}', last);
  for (const other of await run.seeds(4)) {
    expect(size(other, 'RNN').at(-1)).toBeLessThan(1e-15);
    const y = size(other, 'attention');
    // No trend: old and new halves agree within a factor.
    const ratio = mean(y.slice(0, 30)) / mean(y.slice(30));
    expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(4));
    const typical = [...y].sort((a, b) => a - b)[30];
    expect(Math.abs(Math.log(60 * typical))).toBeLessThan(
      Math.log(4),
    );
  }
});

expectTry(page, 'too-sharp', async (run, author) => {
  run.says(2, Number(run.knobs['β']));
  run.says('5 \\cdot 10^{-13}', size(run, 'attention').at(-1)!);
  for (const other of await run.seeds(4)) {
    const y = [...size(other, 'attention')].sort(
      (a, b) => a - b,
    );
    expect(y[30]).toBeLessThan(1e-3); // 1/n is 0.017
  }
  expect(author.series('attention').y.at(-1)).toBeGreaterThan(
    1e-3,
  );
});

import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {down, logTilde, phase, up} from './bars-and-stripes';

const page = 'autoencoders/generative-models';
const W = [
  [0.3, -1.2, 0.7],
  [1.1, 0.4, -0.5],
];
const b = [0.2, -0.6];
const c = [-0.3, 0.5, 0.1];
const m = {W: tensor(W), b: tensor(b), c: tensor(c)};
const bits = (n: number) =>
  Array.from({length: 2 ** n}, (_, code) =>
    Array.from({length: n}, (_, i) => (code >> i) & 1),
  );
const energy = (v: number[], h: number[], w = W) =>
  -v.reduce((s, vi, i) => s + vi * b[i], 0) -
  h.reduce((s, hj, j) => s + hj * c[j], 0) -
  v.reduce(
    (s, vi, i) =>
      s + h.reduce((t, hj, j) => t + vi * w[i][j] * hj, 0),
    0,
  );
const total = (list: number[]) =>
  list.reduce((s, v) => s + v, 0);

test('the sum over h and both conditionals, by counting all states', () => {
  for (const v of bits(2)) {
    const weights = bits(3).map((h) => Math.exp(-energy(v, h)));
    expect(logTilde(m, tensor([v])).data[0]).toBeCloseTo(
      Math.log(total(weights)),
      12,
    );
    for (const j of [0, 1, 2]) {
      const on = total(weights.filter((_, i) => bits(3)[i][j]));
      expect(up(m, tensor([v])).data[j]).toBeCloseTo(
        on / total(weights),
        12,
      );
    }
  }
  for (const h of bits(3)) {
    const weights = bits(2).map((v) => Math.exp(-energy(v, h)));
    const on = weights[1] + weights[3];
    expect(down(m, tensor([h])).data[0]).toBeCloseTo(
      on / total(weights),
      12,
    );
  }
});

test('a phase is the slope of log p̃, by nudges', () => {
  const rows = [
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const mean = (w: number[][]) =>
    total(
      rows.map((v) =>
        Math.log(
          total(bits(3).map((h) => Math.exp(-energy(v, h, w)))),
        ),
      ),
    ) / 3;
  const slope = phase(m, tensor(rows));
  for (const i of [0, 1])
    for (const j of [0, 1, 2]) {
      const at = (e: number) =>
        W.map((r, a) =>
          r.map((w, d) => w + (a === i && d === j ? e : 0)),
        );
      const nudged = (mean(at(1e-5)) - mean(at(-1e-5))) / 2e-5;
      expect(slope.W.data[3 * i + j]).toBeCloseTo(nudged, 7);
    }
  expect(slope.b.data[0]).toBeCloseTo(2 / 3, 12);
  expect(slope.c.data).toHaveLength(3);
});

const score = (run: Run, name = 'CD') =>
  run.table().cell(name, 'mean log p');

expectNotice(page, 'rbm-learns', async (run) => {
  run.says('-6.3', run.series('CD').y[0]);
  run.says('-3.2', score(run));
  run.says(14, Math.exp(-(run.rule('−log 14').y ?? 0)));
  for (const other of await run.seeds(2)) {
    expect(Math.abs(score(other) + 3.2)).toBeLessThan(0.3);
    expect(score(other, 'PCD')).toBeGreaterThan(-4);
  }
});

expectTry(page, 'five-steps', async (run, author) => {
  run.says('-2.9', score(run));
  for (const other of await run.seeds(2))
    expect(score(other)).toBeGreaterThan(score(author));
});

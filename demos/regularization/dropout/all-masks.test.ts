import {random, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {logits, masks, means} from './all-masks';

const page = 'regularization/dropout';
const dice = random(2);
const rows = (count: number, width: number) =>
  Array.from({length: count}, () => dice.normal(width));
const [A, a, B, v] = [
  rows(2, 5),
  dice.normal(5),
  rows(5, 5),
  dice.normal(5),
];
const net = {
  A: tensor(A),
  a: tensor(a),
  B: tensor(B),
  v: tensor(v),
};
const x = [0.3, 0.8];
const ones = [[1, 1, 1, 1, 1]];
const ask = (m1: number[][], m2: number[][], of = net) =>
  logits(of, [x], m1, m2).data[0];

test('the net in loops gives the same logit', () => {
  const [m1, m2] = [
    [2, 0, 2, 0, 2],
    [0, 2, 2, 2, 0],
  ];
  const relu = (z: number) => Math.max(0, z);
  const h = a.map((aj, j) =>
    relu(aj + x[0] * A[0][j] + x[1] * A[1][j]),
  );
  let z = 0;
  for (let i = 0; i < 5; i++) {
    let sum = 0;
    for (let j = 0; j < 5; j++) sum += m1[j] * h[j] * B[j][i];
    z += m2[i] * relu(sum) * v[i];
  }
  expect(ask([m1], [m2])).toBeCloseTo(z, 12);
});

test('the masks have probabilities, and their mean is 1', () => {
  for (const q of [0.3, 0.5, 1]) {
    const all = masks(q);
    expect(all.length).toBe(32);
    expect(all.reduce((s, {P}) => s + P, 0)).toBeCloseTo(1, 12);
    for (let j = 0; j < 5; j++)
      expect(
        all.reduce((s, {m, P}) => s + P * m[0][j], 0),
      ).toBeCloseTo(1, 12);
  }
});

const meanLogit = (side: 0 | 1) =>
  masks(0.4).reduce(
    (s, {m, P}) =>
      s + P * (side === 0 ? ask(m, ones) : ask(ones, m)),
    0,
  );

test('last layer only: the mean logit is the unmasked one', () => {
  expect(meanLogit(1)).toBeCloseTo(ask(ones, ones), 12);
});

test('first layer: a relu stands behind it, and the two differ', () => {
  expect(
    Math.abs(meanLogit(0) - ask(ones, ones)),
  ).toBeGreaterThan(1e-3);
});

test('a net whose units never switch has an exact mean', () => {
  // Positive weights and inputs: every relu is the identity, for every mask.
  const size = (W: number[][]) =>
    tensor(W.map((r) => r.map(Math.abs)));
  const positive = {
    A: size(A),
    a: tensor(a.map(Math.abs)),
    B: size(B),
    v: net.v,
  };
  let mean = 0;
  for (const first of masks(0.5))
    for (const second of masks(0.5))
      mean +=
        first.P * second.P * ask(first.m, second.m, positive);
  expect(mean).toBeCloseTo(ask(ones, ones, positive), 10);
});

test('the geometric mean is the product of powers, normalized', () => {
  const P = [0.2, 0.5, 0.3];
  const z = [[1.3], [-0.4], [2]];
  const p = z.map(([zi]) => 1 / (1 + Math.exp(-zi)));
  const one = p.reduce((s, pi, i) => s * pi ** P[i], 1);
  const other = p.reduce((s, pi, i) => s * (1 - pi) ** P[i], 1);
  expect(means['geometric mean'](P, z)[0]).toBeCloseTo(
    one / (one + other),
    12,
  );
  expect(means['arithmetic mean'](P, z)[0]).toBeCloseTo(
    p.reduce((s, pi, i) => s + P[i] * pi, 0),
    12,
  );
});

const panel = 'p(y = 1 | x) of each test point';
const answers = (run: Run, way: string) =>
  run.points(panel, way).y;
const loss = (run: Run, way: string) =>
  run.table().cell(way, 'test loss');
const mean = (list: number[]) =>
  list.reduce((s, one) => s + one, 0) / list.length;
/** Mean distance of an ensemble's answers from something. */
const away = (run: Run, way: string, from: number[] | number) =>
  mean(
    answers(run, way).map((p, i) =>
      Math.abs(p - (typeof from === 'number' ? from : from[i])),
    ),
  );

expectNotice(page, 'means-beat-members', async (run) => {
  run.says('0.41', loss(run, 'mean of these'));
  run.says('0.38', loss(run, 'arithmetic mean'));
  run.says('0.33', loss(run, 'geometric mean'));
  for (const other of await run.seeds(5)) {
    expect(Object.values(other.checks)).not.toContain(false);
    expect(loss(other, 'weight scaling')).toBeLessThan(
      loss(other, 'mean of these'),
    );
  }
});

expectNotice(page, 'near-the-diagonal', async (run) => {
  for (const other of await run.seeds(5)) {
    const to = answers(other, 'geometric mean');
    const gap = away(other, 'weight scaling', to);
    expect(gap).toBeLessThan(
      away(other, 'arithmetic mean', to) / 2,
    );
    expect(away(other, 'arithmetic mean', 0.5)).toBeLessThan(
      away(other, 'geometric mean', 0.5),
    );
  }
});

expectTry(page, 'other-data', (run) => {
  run.says('0.55', loss(run, 'arithmetic mean'));
  run.says('1.14', loss(run, 'geometric mean'));
});

expectTry(page, 'last-layer-only', async (run) => {
  for (const other of await run.seeds(3)) {
    const to = answers(other, 'geometric mean');
    answers(other, 'weight scaling').forEach((p, i) =>
      expect(p).toBeCloseTo(to[i], 9),
    );
  }
});

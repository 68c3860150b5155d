import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  layerJ,
  networkJ,
  quotients,
  softmaxJ,
} from './difference-step';

const page = 'foundations/jacobian-hessian';
const x = [0.2, -1.1, 0.6];

test('the softmax Jacobian, entry by entry, and its sums', () => {
  const e = x.map(Math.exp);
  const p = e.map((v) => v / (e[0] + e[1] + e[2]));
  const J = softmaxJ(x);
  J.forEach((row, i) =>
    row.forEach((v, j) =>
      expect(v).toBeCloseTo(
        i === j ? p[i] * (1 - p[i]) : -p[i] * p[j],
        14,
      ),
    ),
  );
  for (const j of [0, 1, 2])
    expect(J[0][j] + J[1][j] + J[2][j]).toBeCloseTo(0, 14);
});

test('far out a tanh layer is flat, and a softmax behind it too', () => {
  const far = x.map((v) => 1e3 * v);
  for (const J of [layerJ(far), networkJ(far)])
    for (const v of J.flat())
      expect(Math.abs(v)).toBeLessThan(1e-12);
});

test('networkJ has a row for each output, rows that cancel', () => {
  const J = networkJ(x);
  expect([J.length, J[0].length]).toEqual([4, 3]);
  for (const j of [0, 1, 2])
    expect(J.reduce((s, row) => s + row[j], 0)).toBeCloseTo(
      0,
      14,
    );
});

test('quotients are exact for lines, both-sided ones for parabolas', () => {
  const line = ([a, b]: number[]) => [2 * a - b, 3 * b, a];
  for (const h of [
    [0, 0.5],
    [0.25, 0.25],
    [1, 2],
  ])
    quotients(line, [1, 2], h).forEach((row, i) =>
      row.forEach((v, j) =>
        expect(v).toBeCloseTo(
          [
            [2, -1],
            [0, 3],
            [1, 0],
          ][i][j],
          12,
        ),
      ),
    );
  const square = ([a]: number[]) => [a * a];
  expect(quotients(square, [3], [0.5, 0.5])[0][0]).toBeCloseTo(
    6,
    12,
  );
  expect(quotients(square, [3], [0, 0.5])[0][0]).toBeCloseTo(
    6.5,
    12,
  );
});

const off = (run: Run, name: string) =>
  run.number(`${name}, h = 10⁻³:`);
/** The least error between h = 10⁻⁸ and 10⁻³. */
const least = (run: Run) =>
  Math.min(...[...run.series('both sides').y].slice(20, 41));

expectNotice(page, 'two-slopes', async (run) => {
  run.says('1·10⁻⁴', off(run, 'one side'));
  run.says('3·10⁻⁷', off(run, 'both sides'));
  // From h = 10⁻³ to 10⁻², four points further on.
  const rise = (name: string) => {
    const {y} = run.series(name);
    return Number(y[44]) / Number(y[40]);
  };
  expect(Math.abs(rise('one side') / 10 - 1)).toBeLessThan(0.2);
  expect(Math.abs(rise('both sides') / 100 - 1)).toBeLessThan(
    0.2,
  );
  for (const other of await run.seeds(4)) {
    expect(off(other, 'one side')).toBeGreaterThan(2e-5);
    expect(off(other, 'both sides')).toBeLessThan(2e-6);
  }
});

expectTry(
  page,
  'wrong-slope',
  (run, author) => {
    run.says('0.4', least(run));
    expect(off(run, 'both sides')).toBeGreaterThan(0.3);
    // However small h is: at every h up to 10⁻³.
    for (const side of ['one side', 'both sides'])
      for (const v of [...run.series(side).y].slice(0, 41))
        expect(Number(v)).toBeCloseTo(least(run), 1);
    expect(least(author)).toBeLessThan(1e-9);
  },
  {
    checksMayFail: [
      'formula and quotients agree',
      'both sides: error like h²',
    ],
  },
);

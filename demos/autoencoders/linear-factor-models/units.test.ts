import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {penguins, species} from 'lab/penguins';
import {pca} from './units';

const page = 'autoencoders/linear-factor-models';

test('of two variables with correlation r: (1, ±1)/√2 and 1 ± r', () => {
  for (const r of [0.6, -0.3]) {
    const s = Math.sqrt(1 - r * r);
    const x = [
      [1, r + s],
      [1, r - s],
      [-1, -r + s],
      [-1, -r - s],
    ];
    const {rows, lambda} = pca(x, 1);
    expect(lambda[0]).toBeCloseTo(1 + Math.abs(r), 12);
    expect(lambda[1]).toBeCloseTo(1 - Math.abs(r), 12);
    expect(rows).toHaveLength(1);
    expect(rows[0][0] * rows[0][1]).toBeCloseTo(
      Math.sign(r) / 2,
      12,
    );
  }
});

const share = (run: Run) => run.number('share of direction 1:');
const told = (run: Run) => run.number('species told by c:');

expectNotice(page, 'grams-win', (run) => {
  run.says('0.64', told(run));
  expect(share(run)).toBeGreaterThan(0.999);
  const direction = run.series('direction 1').y;
  expect(Math.abs(direction[3])).toBeGreaterThan(0.999);
});

/** All c₁, whose variance is that of the first direction. */
const firsts = (run: Run) =>
  species.flatMap((kind) => run.points(kind).x);
const variance = (v: number[]) => {
  const mean = v.reduce((a, b) => a + b) / v.length;
  return v.reduce((s, t) => s + (t - mean) ** 2, 0) / v.length;
};

expectTry(page, 'kilograms', (run, author) => {
  run.says('0.92', share(run));
  run.says('0.90', told(run));
  const direction = run.series('direction 1').y.map(Math.abs);
  expect(Math.max(...direction)).toBe(direction[2]);
  for (const of of [run, author]) {
    const c = firsts(of);
    const sum = c.reduce((a, b) => a + b);
    expect(Math.abs(sum)).toBeLessThan(1e-6);
    const column = penguins.map((p) =>
      of === run ? p.flipperLength : p.bodyMass,
    );
    const ratio = variance(c) / variance(column);
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(of === run ? 1.3 : 1.001);
  }
});

expectTry(page, 'all-of-one-size', (run) => {
  run.says('0.69', share(run));
  run.says('0.88', told(run));
});

import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {kl, normal, truth} from './projection';

const page = 'learning/estimation';

const x = Array.from({length: 101}, (_, i) => (i - 50) / 5);

test('the truth is a density with mean −0.4, variance 0.49 + 0.24 · 16', () => {
  const moment = (f: (x: number) => number) =>
    x.reduce((s, v) => s + 0.2 * f(v) * truth(v), 0);
  expect(moment(() => 1)).toBeCloseTo(1, 6);
  expect(moment((v) => v)).toBeCloseTo(-0.4, 6);
  expect(moment((v) => (v + 0.4) ** 2)).toBeCloseTo(4.33, 4);
});

test('kl of two normals is the closed form', () => {
  const p = x.map((v) => normal(v, 0.5, 1));
  const q = x.map((v) => normal(v, -1, 2));
  const exact = Math.log(2) + (1 + 1.5 ** 2) / 8 - 0.5;
  expect(kl(p, q)).toBeCloseTo(exact, 6);
  expect(kl(p, p)).toBe(0);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const [ml, forward, backward] = [
  'maximum likelihood',
  'least KL(p ∥ q)',
  'least KL(q ∥ p)',
];

expectNotice(page, 'covers-both', async (run) => {
  run.says('0.70', cell(run, backward, 's'));
  run.says('2.10', cell(run, forward, 's'));
  for (const other of await run.seeds(4)) {
    for (const column of ['μ', 's'])
      expect(
        Math.abs(
          cell(other, ml, column) -
            cell(other, forward, column),
        ),
      ).toBeLessThan(0.25);
    expect(cell(other, backward, 'μ')).toBeCloseTo(-2, 1);
  }
});

expectTry(page, 'close-lumps', (run, author) => {
  run.says('0.85', cell(run, forward, 's'));
  run.says('0.85', cell(run, backward, 's'));
  expect(cell(run, forward, 'μ')).toBeCloseTo(
    cell(run, backward, 'μ'),
    9,
  );
  run.says(1, Number(run.knobs.distance));
  expect(cell(run, forward, 'KL(p ∥ q)')).toBeLessThan(
    cell(author, forward, 'KL(p ∥ q)') / 20,
  );
});

import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {pool, ways} from './six-ways';

const page = 'cnn/pooling';

test('pool is a window that slides, by a direct loop', () => {
  const x = [0, 1, 2, 3, 4].map((i) =>
    [0, 1, 2, 3, 4, 5].map((j) => Math.cos(3 * i + j * j)),
  );
  const y = pool((v) => Math.max(...v), 3, 2)(x);
  expect(y).toHaveLength(2);
  expect(y[0]).toHaveLength(2);
  for (const i of [0, 1])
    for (const j of [0, 1]) {
      let most = -Infinity;
      for (let a = 0; a < 3; a++)
        for (let b = 0; b < 3; b++)
          most = Math.max(most, x[2 * i + a][2 * j + b]);
      expect(y[i][j]).toBe(most);
    }
});

test('of a constant image all but L2 keep the constant', () => {
  const x = Array.from({length: 12}, () =>
    Array<number>(12).fill(0.5),
  );
  for (const [name, way] of Object.entries(ways))
    way(x)
      .flat()
      .forEach((v) =>
        expect(v).toBeCloseTo(name === 'L2' ? 2 : 0.5, 12),
      );
});

const change = (run: Run, name: string) =>
  run.table().cell(name, 'change, d = 1');
const swing = (run: Run, name: string) =>
  run.table().cell(name, 'swing of the sum');

expectNotice(page, 'half-as-much', (run) => {
  run.says('0.21', change(run, 'max'));
  run.says('0.40', change(run, 'none'));
  run.says('0.18', change(run, 'max, blurred'));
  for (const name of Object.keys(ways))
    expect(change(run, name)).toBeGreaterThan(0.1);
  // An average over tiles keeps the sum, keeping one of 16 does not.
  expect(swing(run, 'average')).toBe(0);
  expect(swing(run, 'max, blurred')).toBeLessThan(
    swing(run, 'max') / 2,
  );
});

expectTry(page, 'no-subsampling', (run, author) => {
  for (const name of Object.keys(ways))
    expect(swing(run, name)).toBe(0);
  expect(swing(author, 'max')).toBeGreaterThan(0.05);
  expect(author.knobs['stride s']).toBe(4);
});

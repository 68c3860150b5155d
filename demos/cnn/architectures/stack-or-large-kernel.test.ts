import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  oneWeights,
  reach,
  stack,
  stackWeights,
} from './stack-or-large-kernel';

const page = 'cnn/architectures';

test('reach, by counting neighbours of neighbours', () => {
  for (const m of [1, 2, 3, 4]) {
    let seen = new Set([0]);
    for (let l = 0; l < m; l++)
      seen = new Set(
        [...seen].flatMap((i) => [i - 1, i, i + 1]),
      );
    expect(reach(m)).toBe(seen.size);
  }
});

test('weights, kernel by kernel', () => {
  const [C, D, m] = [3, 5, 4];
  let weights = 0;
  let from = C;
  for (let l = 0; l < m; l++) {
    weights += 3 * 3 * from * D;
    from = D;
  }
  expect(stackWeights(C, D, m)).toBe(weights);
  expect(oneWeights(C, D, 2)).toBe(5 * 5 * C * D);
});

test('what is farther away than m pixels changes nothing', () => {
  const x = tensor(
    Array.from({length: 121}, (_, i) => Math.sin(i)),
    [1, 1, 11, 11],
  );
  const y = tensor(
    x.values().map((v, i) => (i === 0 ? v + 1 : v)),
    [1, 1, 11, 11],
  );
  const [a, b] = [stack(x, 3), stack(y, 3)];
  expect(a.at(0, 0, 0, 4)).toBe(b.at(0, 0, 0, 4));
  expect(a.at(0, 0, 4, 0)).toBe(b.at(0, 0, 4, 0));
});

const ratio = (run: {
  table(): {column(name: string): number[]};
}) => run.table().column('ratio');

expectNotice(page, 'three-layers-seven-wide', (run) => {
  run.says(7, run.table().column('pixels wide')[2]);
  run.says('0.55', ratio(run)[2]);
});

expectTry(page, 'half-the-channels-in', (run) => {
  run.says('1.08', ratio(run)[1]);
  run.says('0.92', ratio(run)[2]);
});

expectTry(page, 'no-relu-between', (run, author) => {
  expect(Object.values(run.checks)).toEqual([true, true]);
  expect(run.table().column('pixels wide')).toEqual(
    author.table().column('pixels wide'),
  );
});

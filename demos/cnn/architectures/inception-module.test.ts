import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {branches, count} from './inception-module';

const page = 'cnn/architectures';
const cell = (run: Run, way: string, branch: string) =>
  run.table().cell(way, branch);

test('count adds up, weight by weight', () => {
  let weights = 0;
  for (let tap = 0; tap < 25; tap++)
    for (let pair = 0; pair < 2 * 3; pair++) weights++;
  expect(count(2, 3, 5, 4)).toEqual({
    parameters: weights + 3,
    work: weights * 16,
  });
});

test('narrowing pays if and only if r < k²CD / (C + k²D)', () => {
  const [n, C, D] = [7, 100, 20];
  const best = (9 * C * D) / (C + 9 * D);
  for (const r of [Math.floor(best), Math.ceil(best)]) {
    const numbers = [n, C, 1, r, D, 1, 1, 1];
    const work = (narrow: boolean) =>
      branches(numbers, narrow)['3×3'].reduce(
        (s, l) => s + l.work,
        0,
      );
    expect(work(true) < work(false)).toBe(r < best);
  }
});

expectNotice(page, 'five-by-five-ten-times', (run) => {
  run.says('120.4', cell(run, 'straight', '5×5'));
  run.says('12.4', cell(run, '1×1 first', '5×5'));
  run.says(
    '9.7',
    cell(run, 'straight', '5×5') /
      cell(run, '1×1 first', '5×5'),
    0.05,
  );
  run.says('1.204', run.series('straight').y[2] / 100);
  run.says('1244', run.series('1×1 first').y[2] * 100);
  // the published net has this many, and the opening table says so
  expect(run.number('parameters of GoogLeNet:')).toBe(
    6_998_552,
  );
  run.says('7.0', run.number('parameters of GoogLeNet:') / 1e6);
  run.says(
    '1.58',
    run.number('multiply–adds of GoogLeNet:') / 1e9,
  );
});

expectTry(page, 'last-module', (run, author) => {
  const share = (r: Run) =>
    r.number('share of 3×3 and 5×5 in the output, %:');
  run.says('50 %', share(run) / 100);
  run.says('62.5 %', share(author) / 100);
  run.says(
    '4.1',
    cell(run, 'straight', 'sum') /
      cell(run, '1×1 first', 'sum'),
  );
});

import {random} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {byMax, byMean} from './peak-or-total';

const page = 'cnn/pooling';

test('both shares are those of 4000 drawn pairs', () => {
  const dice = random(5);
  const [n, T, pairs] = [16, 3, 4000];
  const mean = (v: number[]) => v.reduce((a, b) => a + b) / n;
  for (const K of [1, 4, 16]) {
    let [means, maxima] = [0, 0];
    for (let t = 0; t < pairs; t++) {
      const without = dice.normal(n);
      const signal = dice
        .normal(n)
        .map((z, i) => (i < K ? z + T / K : z));
      means += Number(mean(signal) > mean(without));
      maxima += Number(
        Math.max(...signal) > Math.max(...without),
      );
    }
    // Four standard deviations of a share.
    const margin = 2 / Math.sqrt(pairs);
    expect(Math.abs(means / pairs - byMean(n, T))).toBeLessThan(
      margin,
    );
    expect(
      Math.abs(maxima / pairs - byMax(n, T, K)),
    ).toBeLessThan(margin);
  }
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'peak-against-total', (run) => {
  run.says('0.64', cell(run, 'mean', 'one position'));
  run.says('0.64', cell(run, 'mean', 'all positions'));
  run.says('0.95', cell(run, 'max', 'one position'));
  run.says('0.54', cell(run, 'max', 'all positions'));
});

expectTry(page, 'drowned-peak', (run) => {
  run.says('0.51', cell(run, 'max', 'one position'));
  run.says('0.52', cell(run, 'mean', 'one position'));
});

import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {dropLast, padOut, sides, work} from './five-halvings';

const page = 'cnn/architectures';

test('each halving, by laying the windows out', () => {
  for (let n = 2; n < 60; n++) {
    let pairs = 0;
    for (let at = 0; at + 2 <= n; at += 2) pairs++;
    expect(dropLast(n)).toBe(pairs);
    let threes = 0;
    for (let at = -1; at + 3 <= n + 1; at += 2) threes++;
    expect(padOut(n)).toBe(threes);
  }
});

test('five of them are one division by 32', () => {
  for (let n = 64; n <= 448; n++) {
    expect(sides(n, dropLast)[5]).toBe(Math.floor(n / 32));
    expect(sides(n, padOut)[5]).toBe(Math.ceil(n / 32));
  }
  expect(work(448)).toBe(4);
});

const ends = (run: Run) => [
  run.table().column('pooling 2×2')[5],
  run.table().column('stride 2, padded')[5],
];

expectNotice(page, 'only-224', (run) => {
  for (const end of ends(run)) run.says(7, end);
  const [down, up] = ['pooling 2×2', 'stride 2, padded'].map(
    (name) => run.series(name),
  );
  const meet = down.x.filter((_, i) => down.y[i] === up.y[i]);
  meet.slice(1).forEach((n, i) => run.says(32, n - meet[i]));
  run.says(
    224,
    run.numbers('sides that pooling brings to 7:')[0],
  );
  expect(
    run.numbers('sides that pooling brings to 7:'),
  ).toEqual([224, 255]);
  expect(
    run.numbers('sides that padding brings to 7:'),
  ).toEqual([193, 224]);
  expect(Object.values(run.checks)).toEqual([true, true]);
});

expectTry(page, 'one-pixel-short', (run) => {
  run.says(7, ends(run)[0]);
  run.says(8, ends(run)[1]);
  run.says(
    31,
    run.number('pixels beyond the last block of 32:'),
  );
});

expectTry(page, 'twice-the-side', (run) => {
  for (const end of ends(run)) run.says(14, end);
  run.says(4, run.number('multiply–adds, against 224:'));
});

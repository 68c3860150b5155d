import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {chrono, halfLife, kept} from './half-lives';

const page = 'rnn/gated-units';

test('what is kept is the product of gates, step by step', () => {
  for (const b of [-1, 0, 3]) {
    let left = 1;
    for (let k = 0; k < 9; k++) left /= 1 + Math.exp(-b);
    expect(kept(b, 9)).toBeCloseTo(left, 12);
    expect(kept(b, halfLife(b))).toBeCloseTo(0.5, 12);
  }
});

test('chrono biases give gates between 1/2 and 1 − 1/T, evenly', () => {
  const gates = chrono(50, 1000).map((b) => kept(b, 1));
  // u = 1/(1 − σ) − 1 is to be uniform on (1, 49).
  const u = gates.map((g) => 1 / (1 - g) - 1);
  expect(Math.min(...u)).toBeCloseTo(1, 1);
  expect(Math.max(...u)).toBeCloseTo(49, 1);
  const mean = u.reduce((a, b) => a + b) / 1000;
  expect(mean).toBeCloseTo(25, 6);
  expect(u).toHaveLength(1000);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'fourteen-steps', (run) => {
  run.says(3, Number(run.knobs['forget bias b']));
  run.says('14.3', cell(run, 'b', 'half-life'));
  run.says('38.2', cell(run, 'b + 1', 'half-life'));
  const times = ['shortest', 'half-life', 'longest'].map(
    (column) => cell(run, 'chrono', column),
  );
  expect(times[0]).toBeLessThan(2);
  expect(times[1]).toBeCloseTo((times[0] + times[2]) / 2, 0);
  expect(times[2]).toBeCloseTo(0.69 * 100, 0);
});

expectTry(page, 'the-default-of-zero', (run) => {
  run.says('1.0', cell(run, 'b', 'half-life'));
  run.says(1, Number(run.knobs['forget bias b']) + 1);
  run.says('2.2', cell(run, 'b + 1', 'half-life'));
});

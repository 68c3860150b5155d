import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {terminal, velocities} from './terminal-velocity';

const page = 'optimization/momentum';

test('the velocity is the sum of the decaying pushes', () => {
  for (const alpha of [0, 0.5, 0.93]) {
    const v = velocities(alpha, 2, 40);
    expect(v[0]).toBe(0);
    let pushes = 0;
    for (let t = 1; t <= 40; t++) {
      pushes -= 0.1 * 2 * alpha ** (t - 1);
      expect(v[t]).toBeCloseTo(pushes, 12);
    }
  }
});

test('at the terminal velocity drag and slope balance', () => {
  for (const alpha of [0, 0.5, 0.93]) {
    const v = terminal(alpha, 2);
    expect(alpha * v - 0.1 * 2).toBeCloseTo(v, 12);
  }
});

expectNotice(page, 'ten-times-as-fast', (run) => {
  const speed = run.series('momentum').y;
  const limit = run.rule('η|g|/(1 − α)').y ?? 0;
  expect(speed.at(-1)! / limit).toBeCloseTo(1, 3);
  expect(limit / run.series('descent').y[1]).toBeCloseTo(10, 9);
  run.says(
    10,
    run.table().cell('steps to 63 % of it', 'this α'),
  );
  run.says('65 %', speed[10] / limit);
  expect(speed[9] / limit).toBeLessThan(0.63);
});

expectTry(page, 'slow-to-start', (run, author) => {
  const limit = run.rule('η|g|/(1 − α)').y ?? 0;
  const speed = run.series('momentum').y;
  run.says(
    99,
    run.table().cell('steps to 63 % of it', 'this α'),
  );
  run.says('63 %', speed[99] / limit);
  expect(limit / author.rule('η|g|/(1 − α)').y!).toBeCloseTo(
    10,
    9,
  );
});

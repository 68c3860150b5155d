import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  factor,
  gain,
  gradient,
  largest,
} from './critical-batch';

const page = 'optimization/gradient-descent';

test('at the largest step the factor is 1, and the least is halfway', () => {
  for (const B of [1, 16, 256]) {
    expect(factor(largest(B), B)).toBeCloseTo(1, 12);
    const best = largest(B) / 2;
    for (const eta of [0.9 * best, 1.1 * best])
      expect(factor(eta, B)).toBeGreaterThan(factor(best, B));
    expect(1 - factor(best, B)).toBeCloseTo(gain(B), 12);
  }
});

test('one measured step has the promised mean', () => {
  const w = Array.from({length: 15}, () => 1 / Math.sqrt(15));
  for (const [B, eta] of [
    [4, 0.2],
    [16, 0.5],
  ]) {
    const runs = 2000;
    let sum = 0;
    for (let k = 0; k < runs; k++) {
      const g = gradient(w, B);
      sum += w.reduce(
        (s, v, j) => s + (v - eta * g[j]) ** 2,
        0,
      );
    }
    // 2000 runs leave a few percent of chance.
    expect(sum / runs / factor(eta, B)).toBeGreaterThan(0.9);
    expect(sum / runs / factor(eta, B)).toBeLessThan(1.1);
  }
});

test('twice the batch: twice the rate far below d + 1, 1.5 times from half of it, none far above', () => {
  expect(largest(2e-6) / largest(1e-6)).toBeCloseTo(2, 5);
  expect(largest(16) / largest(8)).toBeCloseTo(1.5, 12);
  expect(largest(1e12)).toBeCloseTo(2, 9);
});

expectNotice(page, 'rule-fails', async (run) => {
  const panel = 'largest stable η';
  run.says(16, run.rule(panel, 'B = d + 1').x!);
  for (const other of await run.seeds(3)) {
    const measured = other.points(panel, 'measured');
    const rule = other.series(panel, 'η ∝ B');
    const ratio = (B: number) =>
      rule.y[rule.x.indexOf(B)] /
      measured.y[measured.x.indexOf(B)];
    expect(ratio(2)).toBeLessThan(1.35); // holds far below, but for chance
    expect(ratio(16)).toBeGreaterThan(1.6);
    expect(ratio(16)).toBeLessThan(2.2);
    expect(ratio(256)).toBeGreaterThan(10);
  }
});

expectNotice(page, 'too-exact', async (run) => {
  run.says('2·10⁻⁷', run.table().cell(0, 'left'));
  run.says('0.06', run.table().cell(2, 'left'));
  for (const other of await run.seeds(3)) {
    const {y} = other.points(
      'error left after 256 examples',
      'measured',
    );
    expect(y[0]).toBeLessThan(1e-5); // a mean of 12 runs of heavy tails
    expect(y[8]).toBeGreaterThan(0.02);
  }
});

expectTry(page, 'three-dimensions', (run) => {
  run.says(4, run.rule('largest stable η', 'B = d + 1').x!);
  run.says('0.5', run.table().cell(1, 'removed by a step'));
});

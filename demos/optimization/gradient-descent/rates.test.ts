import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {exact, floor, run as walk} from './rates';

const page = 'optimization/gradient-descent';
const [constant, shrinking] = [
  'SGD, constant η',
  'SGD, η = c/k',
];

test('steps 1/(λk) average the noise: V = s²/(λ²k)', () => {
  const V = exact((k) => 1 / k, 1);
  for (const k of [1, 10, 1000])
    expect(V[k] * k).toBeCloseTo(1, 10);
});

test('c/k has the constant c²s²/(2cλ − 1)', () => {
  for (const c of [1.5, 2])
    expect(
      (exact((k) => c / k, 1)[1000] * 1000) /
        ((c * c) / (2 * c - 1)),
    ).toBeCloseTo(1, 2);
});

test('a constant step stands still at the floor, 1/√k goes on falling', () => {
  for (const eta of [0.05, 0.5]) {
    const V = exact(() => eta, 1);
    expect(V[1000]).toBeCloseTo(floor(eta), 10);
    expect(floor(eta)).toBeCloseTo(eta / (2 - eta), 12);
  }
  const slow = exact((k) => 1 / Math.sqrt(k), 1);
  expect(slow[1000] / slow[10]).toBeLessThan(0.15);
});

test('without noise a run is exact descent', () => {
  expect(walk(() => 0.1, 0, 1)[20]).toBeCloseTo(
    3 * 0.9 ** 20,
    12,
  );
});

expectNotice(page, 'ball-and-line', async (run) => {
  run.says(
    '0.053',
    run.table().cell(constant, 'E[θ²] at k = 1000'),
  );
  run.says('-1.0', run.number('slope of c/k:'));
  for (const other of await run.seeds(3)) {
    const y = other.series(constant).y.slice(-500);
    const mean = y.reduce((s, v) => s + v) / y.length;
    expect(Math.abs(mean / 0.0526 - 1)).toBeLessThan(0.2);
  }
  const exactly = run.table();
  run.says(
    '3·10⁻⁹¹',
    exactly.cell('GD, constant η', 'E[θ²] at k = 1000'),
  );
});

expectNotice(page, 'never-behind', async (run) => {
  const check =
    'with c = 1/λ it is never behind the constant rate';
  for (const eta of [0.02, 0.1, 0.5]) {
    const other = await run.again({knobs: {'constant η': eta}});
    expect(other.checks[check]).toBe(true);
  }
});

expectTry(page, 'constant-too-small', (run, author) => {
  const left = run.table().cell(shrinking, 'E[θ²] at k = 1000');
  run.says('-0.6', run.number('slope of c/k:'));
  run.says('0.09', left);
  run.says(
    90,
    left / author.table().cell(shrinking, 'E[θ²] at k = 1000'),
    5,
  );
});

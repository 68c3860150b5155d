import {random} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {averaged, exact, shapes} from './schedules';

const page = 'optimization/gradient-descent';
const [end, tuned] = ['J at the end', 'J with it'];

test('each shape is a share of η₀ that starts or warms up to 1 and ends low', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    expect(shape(name.startsWith('cosine') ? 0.05 : 0)).toBe(1);
    if (name !== 'constant')
      expect(shape(0.999)).toBeLessThan(0.012);
  }
});

test('a decay ends at a hundredth of η₀ or at 0, and warm-up is a straight line', () => {
  const {constant, 'cosine, warm-up': warm, ...decays} = shapes;
  expect(constant()).toBe(1);
  for (const shape of Object.values(decays))
    expect(shape(1)).toBeCloseTo(0.01, 12);
  expect(warm(1)).toBeCloseTo(0, 12);
  for (const part of [0, 0.2, 0.5, 0.999])
    expect(warm(0.05 * part)).toBeCloseTo(part, 12);
  // Then half a turn of the cosine, the same about its middle.
  for (const part of [0.01, 0.1, 0.3, 0.5]) {
    const [early, late] = [part, 1 - part].map((share) =>
      warm(0.05 + 0.95 * share),
    );
    expect(early + late).toBeCloseTo(1, 12);
    expect(early).toBeLessThan(1);
  }
});

test('a constant rate has the floor Σ ηs²/2(2 − ηλ)', () => {
  const floor = [1, 0.05].reduce(
    (sum, l) => sum + 0.5 / (2 - 0.5 * l) / 2,
    0,
  );
  expect(exact(() => 1, 0.5)[1000]).toBeCloseTo(floor, 6);
});

test('1000 runs agree with the exact means, averaged weights included', () => {
  const dice = random(7);
  const runs = 1000;
  let [last, mean] = [0, 0];
  for (let r = 0; r < runs; r++)
    for (const l of [1, 0.05]) {
      let [theta, sum] = [5, 0];
      for (let t = 0; t < 1000; t++) {
        theta -= 0.5 * (l * theta + dice.normal());
        if (t >= 500) sum += theta / 500;
      }
      last += (l * theta ** 2) / 2 / runs;
      mean += (l * sum ** 2) / 2 / runs;
    }
  // 1000 runs leave about five percent of chance.
  expect(last / exact(() => 1, 0.5)[1000]).toBeCloseTo(1, 0.7);
  expect(mean / averaged(0.5)).toBeGreaterThan(0.85);
  expect(mean / averaged(0.5)).toBeLessThan(1.15);
});

expectNotice(page, 'same-first-rate', (run) => {
  const {cell} = run.table();
  run.says('0.29', cell('constant', end));
  run.says('0.07', cell('1/t', end));
  run.says('0.015', cell('exponential', end));
  const ends = run.table().column(end);
  expect(Math.min(...ends)).toBe(cell('exponential', end));
});

expectNotice(page, 'tuned-alike', (run) => {
  const {cell} = run.table();
  run.says('0.029', cell('constant', tuned));
  const names = [
    'exponential',
    '1/t',
    'linear',
    'cosine, warm-up',
    'constant, averaged',
  ];
  const costs = names.map((name) => cell(name, tuned));
  run.says('0.014', Math.min(...costs));
  run.says('0.016', Math.max(...costs));
});

expectTry(page, 'short-of-time', (run) => {
  const costs = run.table().column(tuned);
  run.says('0.44', run.table().cell('1/t', tuned));
  expect(Math.max(...costs)).toBe(
    run.table().cell('1/t', tuned),
  );
  run.says('0.20', run.table().cell('linear', tuned));
  run.says('0.28', run.table().cell('constant', tuned));
});

expectTry(page, 'plenty-of-time', (run) => {
  const ends = run.table().column(end);
  run.says('0.005', run.table().cell('1/t', end));
  expect(Math.min(...ends)).toBe(run.table().cell('1/t', end));
  run.says('0.29', run.table().cell('constant', end));
});

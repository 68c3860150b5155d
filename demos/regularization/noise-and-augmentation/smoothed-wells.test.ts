import {linspace} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {blurred, slope} from './smoothed-wells';

const page = 'regularization/noise-and-augmentation';
const z = linspace(-8, 8, 641);
const density = z.map((zi) => Math.exp(-(zi ** 2) / 2));
const total = density.reduce((s, p) => s + p, 0);
/** E g(ε), by the trapezoidal rule */
const average = (g: (e: number) => number, sigma: number) =>
  z.reduce((s, zi, i) => s + density[i] * g(sigma * zi), 0) /
  total;

test('J is 1 less two bell-shaped wells', () => {
  for (const w of [-1.2, 0.3, 1])
    expect(blurred(w, 0)).toBeCloseTo(
      1 -
        Math.exp(-((w + 1) ** 2) / (2 * 0.15 ** 2)) -
        0.8 * Math.exp(-((w - 1) ** 2) / (2 * 0.8 ** 2)),
      12,
    );
});

test('the blurred loss is the average of J around w', () => {
  for (const w of [-1.2, -0.9, 0.3, 2])
    for (const sigma of [0.1, 0.4, 0.6])
      expect(blurred(w, sigma)).toBeCloseTo(
        average((e) => blurred(w + e, 0), sigma),
        9,
      );
});

test('the mean gradient under noise is that of the blurred loss', () => {
  for (const w of [-1.1, -0.8, 0.4])
    expect(average((e) => slope(w + e, 0), 0.3)).toBeCloseTo(
      slope(w, 0.3),
      6,
    );
});

test('for small σ the blur is half σ² times the curvature', () => {
  const [sigma, h] = [0.005, 1e-4];
  for (const w of [-1, 1]) {
    const J2 = (slope(w + h, 0) - slope(w - h, 0)) / (2 * h);
    const added = blurred(w, sigma) - blurred(w, 0);
    // The next term is smaller by about (σ / width)².
    expect(added / (0.5 * sigma ** 2 * J2)).toBeCloseTo(1, 2);
  }
});

test('the second-order term is far off at σ = 0.6', () => {
  const J2 = (slope(-1 + 1e-3, 0) - slope(-1 - 1e-3, 0)) / 2e-3;
  expect(J2).toBeCloseTo(44.4, 0);
  expect(blurred(-1, 0) + 0.18 * J2).toBeCloseTo(7.9, 1);
  expect(blurred(-1, 0.6)).toBeCloseTo(0.67, 2);
});

const J = 'J, blurred';
const out = 'noisy runs of 20 in the wide well:';
const descent = (run: Run) =>
  run.series('w during descent', J).y.at(-1)!;
/** How often J, blurred, turns from falling to rising */
function valleys(run: Run) {
  const {y} = run.series('loss', J);
  return y.filter((v, i) => y[i - 1] > v && v <= y[i + 1])
    .length;
}

expectNotice(page, 'one-valley-left', async (run) => {
  run.says('-0.04', run.table().cell('J', 'sharp well'));
  run.says('0.20', run.table().cell('J', 'wide well'));
  expect(valleys(run)).toBe(1);
  expect(descent(run)).toBeGreaterThan(0.9);
  for (const other of await run.seeds(5))
    run.says(20, other.number(out));
});

expectTry(page, 'a-ridge-remains', async (run) => {
  run.says('0.59', run.table().cell(J, 'sharp well'));
  run.says('0.28', run.table().cell(J, 'wide well'));
  expect(valleys(run)).toBe(2);
  expect(descent(run)).toBeLessThan(-0.8);
  run.says(18, run.number(out));
  for (const other of await run.seeds(5))
    expect(other.number(out)).toBeGreaterThan(14);
});

expectTry(page, 'shorter-steps', async (run) => {
  for (const other of await run.seeds(3))
    expect(other.number(out)).toBe(0);
});

expectTry(page, 'sharp-well-stays-better', async (run) => {
  run.says('0.13', run.table().cell(J, 'sharp well'));
  run.says('0.21', run.table().cell(J, 'wide well'));
  for (const other of await run.seeds(3))
    expect(other.number(out)).toBe(0);
});

import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {denoise, pull} from './toward-the-data';

const page = 'autoencoders/autoencoders';

const centres = [
  [-1, -0.6],
  [1, -0.6],
  [0, 1],
];
const bell = (d2: number, sd: number) =>
  Math.exp(-d2 / (2 * sd * sd));

/** Density and first moment, by a sum over all clean points of a grid. */
function byGrid([a, b]: number[]) {
  let [total, x, y] = [0, 0, 0];
  for (let u = -2.2; u <= 2.2; u += 0.02)
    for (let v = -2; v <= 2.2; v += 0.02) {
      let p = 0;
      for (const [m, n] of centres)
        p += bell((u - m) ** 2 + (v - n) ** 2, 0.15);
      p *= bell((u - a) ** 2 + (v - b) ** 2, 0.4);
      [total, x, y] = [total + p, x + p * u, y + p * v];
    }
  return {total, mean: [x / total, y / total]};
}

const points = [
  [0.3, 0.1],
  [-1.2, 0.4],
  [0, -0.6],
];

test('denoise is E[x | x̃], by a sum over clean points', () => {
  for (const p of points) {
    const {mean} = byGrid(p);
    denoise(tensor(p)).data.forEach((v, i) =>
      expect(v).toBeCloseTo(mean[i], 5),
    );
  }
});

test('pull is σ² ∇ log p_σ, by differences of that sum', () => {
  const h = 1e-4;
  for (const p of points)
    pull(tensor(p)).data.forEach((v, i) => {
      const log = (by: number) =>
        Math.log(
          byGrid(p.map((q, j) => (i === j ? q + by : q))).total,
        );
      expect(v).toBeCloseTo(
        (0.16 * (log(h) - log(-h))) / (2 * h),
        4,
      );
    });
});

const rms = (run: Run, row: string) =>
  run.table().cell(row, 'rms');

/** How far the best denoiser moves the arrow's start that is nearest to the top cloud. */
function atCentre(run: Run) {
  for (const item of run.items)
    if (item.kind === 'plot')
      for (const mark of item.panels[0].marks)
        if (mark.mark === 'arrows') {
          const far = mark.x.map((x, i) =>
            Math.hypot(x, mark.y[i] - 1),
          );
          const i = far.indexOf(Math.min(...far));
          return [mark.dx[i], mark.dy[i]];
        }
  throw new Error('There are no arrows.');
}

expectNotice(page, 'three-fields', async (run) => {
  run.says('0.47', rms(run, 'a step'));
  run.says('0.07', rms(run, 'off it, the net'));
  for (const other of await run.seeds(3)) {
    expect(rms(other, 'off it, the score')).toBe(0);
    expect(rms(other, 'off it, the net')).toBeLessThan(
      rms(other, 'a step') / 4,
    );
  }
});

expectTry(page, 'clouds-melt', (run, author) => {
  run.says('1.12', rms(run, 'a step'));
  expect(Math.hypot(...atCentre(author))).toBeLessThan(0.3);
  expect(atCentre(run)[1]).toBeLessThan(-0.3);
});

import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bend, f, newton} from './parallel-gradients';

const page = 'foundations/constrained-optimization';

test('a Newton step solves the system, linearised by differences', () => {
  const F = ([x1, x2, lambda]: number[]) => {
    const h = 1e-5;
    return [
      (f([x1 + h, x2]) - f([x1 - h, x2])) / (2 * h) +
        2 * lambda * x1,
      (f([x1, x2 + h]) - f([x1, x2 - h])) / (2 * h) +
        2 * lambda * x2,
      x1 * x1 + x2 * x2 - 1,
    ];
  };
  for (const z of [
    [0.9, 0.3, 0.2],
    [-0.5, 1.1, -2],
  ]) {
    const step = newton(z).map((v, i) => v - z[i]);
    const h = 1e-4;
    const ahead = F(z.map((v, i) => v + h * step[i]));
    const behind = F(z.map((v, i) => v - h * step[i]));
    F(z).forEach((v, i) =>
      expect(v + (ahead[i] - behind[i]) / (2 * h)).toBeCloseTo(
        0,
        4,
      ),
    );
  }
});

test('at a candidate, bend is the second derivative along the circle', () => {
  let z = [0.2, 0.95, -0.4];
  for (let k = 0; k < 30; k++) z = newton(z);
  const start = Math.atan2(z[1], z[0]);
  const along = (t: number) =>
    f([Math.cos(start + t), Math.sin(start + t)]);
  const h = 1e-4;
  expect((along(h) - along(-h)) / (2 * h)).toBeCloseTo(0, 6);
  expect(
    (along(h) + along(-h) - 2 * along(0)) / h ** 2,
  ).toBeCloseTo(bend(z), 5);
});

/** Local minima and maxima of f along a fine circle. */
function turns(b1: number) {
  const values = Array.from({length: 3600}, (_, k) => {
    const [c, s] = [
      Math.cos((k * Math.PI) / 1800),
      Math.sin((k * Math.PI) / 1800),
    ];
    return (3 * c * c + s * s) / 2 - b1 * c - 0.2 * s;
  });
  const near = (k: number) => [
    values.at(k - 1)!,
    values[(k + 1) % 3600],
  ];
  return {
    minima: values
      .filter((v, k) => v < Math.min(...near(k)))
      .sort((a, b) => a - b),
    maxima: values.filter((v, k) => v > Math.max(...near(k))),
  };
}
const cells = (run: Run) => run.table().column('f').map(Number);

expectNotice(page, 'four-candidates', async (run) => {
  const {minima, maxima} = turns(0.5);
  run.says(4, cells(run).length);
  expect([minima.length, maxima.length]).toEqual([2, 2]);
  run.says('0.24', minima[0]);
  run.says('0.63', minima[1]);
  run.says('0.24', cells(run)[0]);
  run.says('0.63', cells(run)[1]);
  // Parallel at a candidate, and not elsewhere.
  const at = async (angle: number) =>
    (await run.again({knobs: {'angle of x': angle}})).number(
      'sine between ∇f and ∇h:',
    );
  const [x1, x2] = [
    run.table().column('x₁'),
    run.table().column('x₂'),
  ];
  const angle =
    (Math.atan2(Number(x2[0]), Number(x1[0])) * 180) / Math.PI;
  expect(Math.abs(await at(Math.round(angle)))).toBeLessThan(
    0.03,
  );
  expect(Math.abs(await at(40))).toBeGreaterThan(0.3);
});

expectTry(page, 'half-as-many', (run) => {
  run.says(3, Number(run.knobs['b₁']));
  run.says(2, cells(run).length);
  const {minima, maxima} = turns(3);
  expect([minima.length, maxima.length]).toEqual([1, 1]);
  expect(cells(run)[0]).toBeCloseTo(minima[0], 2);
  expect(cells(run)[1]).toBeCloseTo(maxima[0], 2);
});

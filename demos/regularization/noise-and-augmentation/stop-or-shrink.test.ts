import {linspace, random} from 'lab';
import {expect, test} from 'vitest';
import {J, descend, ridge, share} from './stop-or-shrink';

test('ridge minimises J + ½α‖w‖²', () => {
  for (const alpha of [0.05, 1, 7]) {
    const w = ridge(alpha);
    const cost = (a: number, b: number) =>
      J([a, b]) + (alpha / 2) * (a * a + b * b);
    for (const angle of linspace(0, 6, 13))
      expect(
        cost(
          w[0] + 1e-3 * Math.cos(angle),
          w[1] + 1e-3 * Math.sin(angle),
        ),
      ).toBeGreaterThan(cost(w[0], w[1]));
  }
});

test('each step of the descent goes against the gradient of J', () => {
  const path = descend(3);
  const h = 1e-5;
  const [a, b] = path[2];
  const g = [
    (J([a + h, b]) - J([a - h, b])) / (2 * h),
    (J([a, b + h]) - J([a, b - h])) / (2 * h),
  ];
  expect(path[3][0]).toBeCloseTo(a - 0.05 * g[0], 8);
  expect(path[3][1]).toBeCloseTo(b - 0.05 * g[1], 8);
});

test('both are within the radius √(2ητ(J(0) − J(w)))', () => {
  const path = descend(500);
  for (const tau of [1, 5, 40, 500])
    for (const w of [path[tau], ridge(1 / (0.05 * tau))])
      expect(w[0] ** 2 + w[1] ** 2).toBeLessThan(
        2 * 0.05 * tau * (J([0, 0]) - J(w)),
      );
});

test('the share along q₁ after one step is ηλ₁', () => {
  expect(share(descend(1)[1], 0)).toBeCloseTo(0.2, 12);
});

test('the gap is 0.204 at s = 2.5, and one weight grows as told', () => {
  const gap = linspace(0, 20, 2001).map(
    (s) => 1 / (1 + s) - Math.exp(-s),
  );
  expect(Math.max(...gap)).toBeCloseTo(0.204, 3);
  expect(gap.indexOf(Math.max(...gap)) / 100).toBeCloseTo(
    2.5,
    1,
  );
  let w = 0;
  for (let t = 0; t < 100; t++) w += 1 / (1 + Math.exp(w));
  expect(w).toBeCloseTo(4.59, 2);
  expect(1 / (1 + Math.exp(3.36)) / 3.36).toBeCloseTo(0.01, 4); // α = 1/100
});

/** Evaluations until p in a row bring no record; at most 100. */
function stopAt(p: number, normal: () => number) {
  let [best, bad, i] = [-Infinity, 0, 0];
  for (; bad < p && i < 100; i++) {
    const measured = 0.1 * i + 0.5 * normal();
    bad = measured > best ? 0 : bad + 1;
    best = Math.max(best, measured);
  }
  return i;
}

test('patience 1 stops early, patience 10 mostly does not', () => {
  const dice = random(1);
  const median = (p: number) =>
    Array.from({length: 2001}, () =>
      stopAt(p, () => dice.normal()),
    ).sort((a, b) => a - b)[1000];
  expect(median(1)).toBe(3);
  expect(Math.abs(median(5) - 14)).toBeLessThanOrEqual(1); // 2001 runs
  expect(median(10)).toBe(100);
});

import {expect, test} from 'vitest';
import {lands, methods, run, score, tune} from './arena';

test('each gradient is that of its loss, on average over throws', () => {
  const h = 1e-5;
  for (const [name, {J, grad}] of Object.entries(lands)) {
    if (name === 'rare gradients') continue; // asked once in κ steps
    const at = [0.7, -0.4];
    at.forEach((_, i) => {
      const move = (d: number) =>
        J(at.map((x, k) => (k === i ? x + d : x)));
      expect((move(h) - move(-h)) / (2 * h)).toBeCloseTo(
        grad(at)[i],
        6,
      );
    });
  }
});

test('SGD on the ravine has its closed form', () => {
  const path = run(methods.SGD, 'ravine', 0.5, 1, 0);
  expect(path[40][0]).toBeCloseTo(
    -1.5 * (1 - 0.5 / 50) ** 40,
    9,
  );
  expect(path[40][1]).toBeCloseTo(0.5 ** 40, 12);
});

test('all leave the saddle without noise', () => {
  for (const update of Object.values(methods)) {
    const path = run(
      update,
      'saddle',
      tune(update, 'saddle', 0),
      1,
      0,
    );
    expect(path[200][0]).toBeGreaterThan(0.9);
  }
});

test('no rate of a finer grid is much better than the tuned one', () => {
  const eta = tune(methods.Adam, 'Rosenbrock', 0);
  const best = score(methods.Adam, 'Rosenbrock', eta, 0);
  expect(best).toBeLessThan(
    score(methods.Adam, 'Rosenbrock', eta * 3, 0),
  );
  expect(best).toBeLessThan(
    score(methods.Adam, 'Rosenbrock', eta / 3, 0),
  );
});

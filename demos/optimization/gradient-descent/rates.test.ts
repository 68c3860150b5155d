import {expect, test} from 'vitest';
import {exact, run} from './rates';

test('steps 1/(λk) average the noise: V = s²/(λ²k)', () => {
  const V = exact((k) => 1 / k);
  for (const k of [1, 10, 1000])
    expect(V[k] * k).toBeCloseTo(1, 10);
});

test('c/k has the constant c²s²/(2cλ − 1)', () => {
  for (const c of [1.5, 2])
    expect(
      (exact((k) => c / k)[1000] * 1000) /
        ((c * c) / (2 * c - 1)),
    ).toBeCloseTo(1, 2);
});

test('a constant step stands still at ηs²/λ(2 − ηλ)', () => {
  for (const eta of [0.05, 0.5])
    expect(exact(() => eta)[1000]).toBeCloseTo(
      eta / (2 - eta),
      10,
    );
});

test('without noise a run is exact descent', () => {
  expect(run(() => 0.1, 0, 1)[20]).toBeCloseTo(
    9 * 0.9 ** 40,
    12,
  );
});

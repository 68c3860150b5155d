import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {excess, gradient, rate, train} from './same-budget';

const page = 'optimization/gradient-descent';
const all = range(1024);

test('the gradient is the slope of the excess loss, which is least where it is 0', () => {
  const w = [0.3, -1.2];
  const h = 1e-5;
  const g = gradient(w, all);
  [0, 1].forEach((j) => {
    const at = (d: number) =>
      excess(w.map((v, i) => (i === j ? v + d : v)));
    expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(g[j], 8);
  });
  expect(excess(w)).toBeGreaterThan(0);
});

test('the pieces of an epoch add up to the full gradient', () => {
  const w = [1, 1];
  const full = gradient(w, all);
  const pieces = range(16).map((k) =>
    gradient(w, range(64 * k, 64 * k + 64)),
  );
  full.forEach((g, j) =>
    expect(
      pieces.reduce((s, p) => s + p[j] / 16, 0),
    ).toBeCloseTo(g, 12),
  );
});

test('ten epochs are 10N/B updates, the first along −∇J, and descent never rises', () => {
  const path = train(1024, 1);
  expect(path).toHaveLength(11);
  const first = gradient([0, 0], all);
  path[1].forEach((w, j) =>
    expect(w).toBeCloseTo(-rate(1024) * first[j], 12),
  );
  path
    .slice(1)
    .forEach((w, t) =>
      expect(excess(w)).toBeLessThan(excess(path[t])),
    );
  expect(train(64, 1)).toHaveLength(161);
});

/** Mean updates to a tenth at the best of many rates: tuned for the very number that is shown. */
function tuned(B: number) {
  let least = Infinity;
  for (let eta = 0.02; eta < 2; eta *= 1.25) {
    let total = 0;
    for (let run = 0; run < 8; run++) {
      let w = [0, 0];
      let t = 0;
      while (excess(w) > excess([0, 0]) / 10 && t < 300) {
        const batch = range(B).map(
          (i) => (i * 7 + run * 131 + t * 389) % 1024,
        );
        const g = gradient(w, batch);
        w = w.map((v, j) => v - eta * g[j]);
        t++;
      }
      total += t / 8;
    }
    least = Math.min(least, total);
  }
  return least;
}

test('with each rate tuned for that number, updates nearly tie and the other winners stay', () => {
  const [full, single, mini] = [1024, 1, 32].map(tuned);
  expect(mini).toBeLessThanOrEqual(full);
  expect(mini).toBeGreaterThan(full - 1);
  expect(single).toBeLessThan(32 * mini);
  expect(mini).toBeLessThan(Math.min(single, 16 * full));
});

expectNotice(page, 'three-clocks', async (run) => {
  run.says(3, run.table().cell('B = N', 'updates'));
  run.says(34, run.table().cell('B = 1', 'examples'));
  run.says(4, run.table().cell('mini-batch', 'time'));
  for (const other of await run.seeds(3)) {
    const {cell} = other.table();
    const [N, one, mini] = ['B = N', 'B = 1', 'mini-batch'];
    expect(cell(N, 'updates')).toBeLessThan(
      cell(mini, 'updates'),
    );
    expect(cell(one, 'examples')).toBeLessThan(
      cell(mini, 'examples'),
    );
    expect(cell(mini, 'time')).toBeLessThan(
      Math.min(cell(N, 'time'), cell(one, 'time')),
    );
  }
});

expectNotice(page, 'noisy-runs-level-off', async (run) => {
  for (const other of await run.seeds(3)) {
    const tail = (name: string) => {
      const {y} = other.series('epochs', name);
      const half = y.slice(-20);
      return Math.max(...half) / Math.min(...half);
    };
    // The last fifth of the logarithmic axis: up and down, not down.
    for (const name of ['B = 1', 'mini-batch'])
      expect(tail(name)).toBeGreaterThan(2);
    const {y} = other.series('epochs', 'B = 1');
    expect(Math.max(...y.slice(-20))).toBeGreaterThan(
      Math.min(...y.slice(-60, -40)),
    );
  }
});

expectTry(page, 'no-parallelism', (run) => {
  const {cell} = run.table();
  run.says(34, cell('B = 1', 'time'));
  run.says(125, cell('mini-batch', 'time'));
  run.says(3072, cell('B = N', 'time'));
});

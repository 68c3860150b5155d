import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {errors, fit, memories} from './rare-features';

const page = 'optimization/adaptive-methods';
const error = (run: Run, way: string, p: string) =>
  run.table().cell(way, `p = ${p}`);

test('what stands below the root', () => {
  expect(memories.SGD()).toBe(1);
  expect(memories['SGD, η/√t'](5, 3, 7)).toBe(7);
  expect(memories.AdaGrad(5, 3)).toBe(14);
});

test('without steps the error is that of zero weights', () => {
  expect(errors('SGD', 0)).toEqual([1.5, 1.5, 1.5, 1.5]);
});

test('one sample: from zero weights each feature moves by η/2 or η', () => {
  const data = [{has: [0, 20], x: [1, -1], label: 1}];
  const sgd = fit('SGD', 0.2, data).w;
  expect(sgd[0]).toBeCloseTo(0.1, 6);
  expect(sgd[20]).toBeCloseTo(-0.1, 6);
  expect(sgd[1]).toBe(0);
  const ada = fit('AdaGrad', 0.2, data);
  expect(ada.w[0]).toBeCloseTo(0.2, 6);
  expect(ada.rates[0]).toBeCloseTo(0.4, 6);
});

test('the lemma and the bound of the text hold for random gradients', () => {
  let state = 7;
  const uniform = () =>
    (state = (state * 16807) % 2147483647) / 2147483647;
  let [r, sum] = [0, 0];
  for (let t = 0; t < 1000; t++) {
    const g = uniform() < 0.1 ? 10 * uniform() : uniform();
    r += g * g;
    sum += (g * g) / Math.sqrt(r);
    expect(sum).toBeLessThanOrEqual(2 * Math.sqrt(r) + 1e-9);
  }
});

test('online regret on |θ − a| stays below √2 D √r', () => {
  const D = 2;
  let [theta, r, loss, state] = [1, 0, 0, 3];
  const targets: number[] = [];
  for (let t = 0; t < 2000; t++) {
    state = (state * 16807) % 2147483647;
    const a = state / 2147483647 < 0.7 ? 0.4 : -1;
    targets.push(a);
    loss += Math.abs(theta - a);
    const g = Math.sign(theta - a);
    r += g * g;
    if (r > 0) theta -= (D / Math.SQRT2 / Math.sqrt(r)) * g;
    theta = Math.min(1, Math.max(-1, theta));
  }
  const best = Math.min(
    ...[0.4, -1].map((x) =>
      targets.reduce((s, a) => s + Math.abs(x - a), 0),
    ),
  );
  expect(loss - best).toBeLessThan(
    Math.SQRT2 * D * Math.sqrt(r),
  );
});

expectNotice(page, 'rare-keeps-rate', async (run) => {
  run.says('0.52', error(run, 'AdaGrad', '0.004'));
  run.says('0.72', error(run, 'SGD', '0.004'));
  run.says('0.87', error(run, 'SGD, η/√t', '0.004'));
  const {x, y} = run.series('rates of AdaGrad', 'p = 0.5');
  const slope =
    Math.log(y[y.length - 1] / y[10]) /
    Math.log(x[x.length - 1] / x[10]);
  expect(Math.abs(slope + 0.5)).toBeLessThan(0.1);
  for (const other of await run.seeds(3))
    expect(error(other, 'AdaGrad', '0.004')).toBeLessThan(
      error(other, 'SGD', '0.004'),
    );
});

expectTry(page, 'four-times', async (run) => {
  run.says('0.75', error(run, 'SGD, η/√t', '0.004'));
  run.says('1.09', error(run, 'AdaGrad', '0.004'));
  run.says('0.40', error(run, 'SGD, η/√t', '0.5'));
  for (const other of await run.seeds(2)) {
    const tuned = await other.again({knobs: {}});
    expect(
      error(other, 'SGD, η/√t', '0.5'),
    ).toBeGreaterThanOrEqual(error(tuned, 'SGD, η/√t', '0.5'));
  }
});

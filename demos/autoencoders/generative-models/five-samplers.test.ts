import {expect, test} from 'vitest';
import {random} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {samplers} from './five-samplers';

const page = 'autoencoders/generative-models';
const bump = (x: number, y: number, at: number) =>
  Math.exp(-((x - at) ** 2 + (y - at) ** 2) / 4);

test('each sampler has the target for its weighted shares', () => {
  const p = Array.from({length: 225}, (_, i) => {
    const [x, y] = [i % 15, Math.floor(i / 15)];
    return 0.7 * bump(x, y, 5) + 0.3 * bump(x, y, 9);
  });
  const Z = p.reduce((a, b) => a + b, 0);
  for (const [name, sampler] of Object.entries(samplers)) {
    const next: () => number[] = sampler(random(3));
    const found = p.map(() => 0);
    let w = 0;
    for (let t = 0; t < 60000; t++) {
      const [x, y, weight] = next();
      found[x + 15 * y] += weight;
      w += weight;
    }
    const apart =
      found.reduce(
        (s, f, i) => s + Math.abs(f / w - p[i] / Z),
        0,
      ) / 2;
    expect(apart, name).toBeLessThan(0.08); // 0.9 between the two bumps
  }
});

const error = (run: Run, name: string, n = '3000') =>
  run.table().cell(name, n);

expectNotice(page, 'five-errors', async (run) => {
  run.says('0.04', error(run, 'ancestral'));
  run.says('0.1', error(run, 'Gibbs'), 0.01);
  for (const other of await run.seeds(3))
    for (const name of Object.keys(samplers)) {
      const ratio =
        error(other, name, '300') / error(other, name);
      expect(ratio, name).toBeGreaterThan(1.8); // √10, but for chance
      expect(ratio, name).toBeLessThan(6);
    }
});

expectTry(page, 'far-apart', async (run) => {
  run.says(3, error(run, 'Metropolis'));
  run.says(1, error(run, 'Gibbs'));
  for (const other of await run.seeds(3)) {
    expect(error(other, 'Metropolis')).toBeGreaterThan(2);
    expect(error(other, 'Gibbs')).toBeGreaterThan(0.6);
    expect(error(other, 'importance')).toBeLessThan(0.2);
  }
});

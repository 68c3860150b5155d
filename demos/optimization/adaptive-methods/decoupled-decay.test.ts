import {adamw, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {run} from './decoupled-decay';

const page = 'optimization/adaptive-methods';

test('without gradients AdamW of the library shrinks by 1 − ηγ', () => {
  const w = tensor([1]);
  const descent = adamw({rate: 0.001, decay: 1});
  for (let t = 0; t < 2000; t++) descent.step(w, tensor([0]));
  expect(w.data[0]).toBeCloseTo(0.999 ** 2000, 9);
  // 40 weights with noise: their mean wanders by some 0.02.
  expect(
    Math.abs(run(10, true)[2000] - 0.999 ** 2000),
  ).toBeLessThan(0.05);
});

test('in L2 a noisy weight shrinks by about 1 − ηγ/s', () => {
  expect(
    Math.abs(run(10, false)[2000] - (1 - 0.0001) ** 2000),
  ).toBeLessThan(0.05);
});

const kept = (run: Run, way: string, kind: string) =>
  run.table().cell(way, `${kind} gradients`);

expectNotice(page, 'noise-keeps-weights', async (run) => {
  run.says('0.82', kept(run, 'Adam with γθ in g', 'noisy'));
  run.says('0.02', kept(run, 'Adam with γθ in g', 'quiet'));
  run.says('0.14', kept(run, 'AdamW', 'noisy'));
  run.says('0.14', kept(run, 'AdamW', 'quiet'));
  for (const other of await run.seeds(4)) {
    const l2 = (kind: string) =>
      kept(other, 'Adam with γθ in g', kind);
    expect(l2('noisy')).toBeGreaterThan(0.7);
    expect(l2('quiet')).toBeLessThan(0.05);
  }
});

expectTry(page, 'same-noise', async (run) => {
  run.says('0.02', kept(run, 'Adam with γθ in g', 'noisy'));
  for (const other of await run.seeds(3))
    for (const kind of ['noisy', 'quiet'])
      expect(
        kept(other, 'Adam with γθ in g', kind),
      ).toBeLessThan(kept(other, 'AdamW', kind) / 2);
});

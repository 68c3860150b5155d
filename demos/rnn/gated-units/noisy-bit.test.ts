import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {hold, slopeAtRest, step} from './noisy-bit';

const page = 'rnn/gated-units';

test('the slope of a step is that of a central difference', () => {
  for (const w of [0.5, 1, 2.3])
    for (const h of [-0.8, 0.1, 0.6]) {
      const at = (h: number) => step(w, h, 0.2).next;
      const difference = (at(h + 1e-5) - at(h - 1e-5)) / 2e-5;
      expect(step(w, h, 0.2).slope).toBeCloseTo(difference, 8);
    }
});

test('over many steps the gradient is the derivative of the end', () => {
  const noise = [0.3, -0.2, 0.5, 0.1];
  // h₀ = 1 moved by e is the first noise moved by w·e.
  const end = (e: number) => {
    let h = 1 + e;
    for (const xi of noise) h = Math.tanh(1.4 * h + xi);
    return h;
  };
  expect(hold(1.4, noise).gradient).toBeCloseTo(
    (end(1e-5) - end(-1e-5)) / 2e-5,
    8,
  );
  expect(hold(1.4, noise).isKept).toBe(true);
  expect(hold(1.4, [-9]).isKept).toBe(false);
});

test('at rest the slope is 2a / sinh 2a with tanh a = a/w', () => {
  for (const w of [1.2, 1.7, 2.5]) {
    let [lo, hi] = [1e-6, w]; // by bisection
    for (let k = 0; k < 80; k++) {
      const a = (lo + hi) / 2;
      if (Math.tanh(a) > a / w) lo = a;
      else hi = a;
    }
    const slope = (2 * lo) / Math.sinh(2 * lo);
    expect(slopeAtRest(w)).toBeCloseTo(slope, 8);
  }
});

const cell = (run: Run, w: string, column: string) =>
  run.table().cell(w, column);

expectNotice(page, 'safe-and-deaf', async (run) => {
  const ws = run.table().column('w');
  run.says(1, Number(ws[1]));
  run.says('1.7', Number(ws[3]));
  // these 200 series of noise
  run.says('0.47', cell(run, '1.0', 'bits kept'));
  run.says('0.68', cell(run, '1.3', 'bits kept'));
  for (const other of await run.seeds(5)) {
    expect(
      Math.abs(cell(other, '1.0', 'bits kept') - 0.5),
    ).toBeLessThan(0.12);
    expect(cell(other, '1.7', 'bits kept')).toBeGreaterThan(
      0.98,
    );
    expect(cell(other, '1.7', '∂h_T/∂h₀')).toBeLessThan(1e-6);
  }
});

expectTry(
  page,
  'no-noise',
  (run) => {
    run.says(1, cell(run, '1.0', 'bits kept'));
    run.says('0.01', cell(run, '1.0', '∂h_T/∂h₀'), 0.001);
    expect(cell(run, '1.7', '∂h_T/∂h₀')).toBeLessThan(1e-12);
  },
  {
    checksMayFail: [
      'from T = 30 on, where 99 % are kept, less than 1 % arrives',
    ],
  },
);

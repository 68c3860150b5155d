import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gains} from './what-is-kept';

const page = 'autoencoders/autoencoders';

test('the gains minimise error and charge, on a grid', () => {
  const least = (f: (m: number) => number) => {
    let best = 0;
    for (let m = 0; m <= 1.2; m += 1e-4)
      if (f(m) < f(best)) best = m;
    return best;
  };
  for (const v of [0.01, 0.04, 0.0501, 0.3, 2]) {
    const error = (m: number) => v * (1 - m) ** 2;
    expect(gains.contractive(v)).toBeCloseTo(
      least((m) => error(m) + 0.1 * m),
      3,
    );
    expect(gains.denoising(v)).toBeCloseTo(
      least((m) => error(m) + 0.1 * m * m),
      3,
    );
    expect(gains['no charge'](v)).toBeCloseTo(least(error), 3);
  }
});

test('off-diagonal gains only cost', () => {
  // E‖x − Mx‖², with variances 1 and 0.1, and a symmetric M.
  const error = (a: number, b: number, c: number) =>
    (1 - a) ** 2 + b * b + 0.1 * (b * b + (1 - c) ** 2);
  for (const b of [-0.3, 0.05, 0.2])
    expect(error(0.9, b, 0.4)).toBeGreaterThan(
      error(0.9, 0, 0.4),
    );
});

const gain = (run: Run, way: string, v: string) =>
  run.table().cell(way, v);

expectNotice(page, 'twelve-units-copy', async (run) => {
  const column = run.table().columns[5];
  expect(Number(column)).toBe(0.04);
  for (const other of await run.seeds(3)) {
    for (const v of ['1', '0.2', '0.04', '0.01'])
      run.says('1.00', gain(other, 'no charge', v));
    run.says('0.29', gain(other, 'denoising', '0.04'));
    expect(gain(other, 'contractive', '0.04')).toBeLessThan(
      0.01,
    );
    expect(gain(other, '3 units', '0.04')).toBeLessThan(0.01);
  }
});

expectTry(page, 'dearer-contraction', (run) => {
  expect(Number(run.knobs['α']) / 2).toBe(0.2);
  run.says('0.80', gain(run, 'contractive', '1'));
  run.says('0.60', gain(run, 'contractive', '0.5'));
  for (const v of ['0.2', '0.1', '0.04', '0.01'])
    expect(gain(run, 'contractive', v)).toBeLessThan(0.03);
});

import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {crossEntropy, kl, slope} from './same-slope';

const page = 'foundations/information-theory';
const tosses = [0, 0.1, 0.5, 0.8, 1];

test('cross-entropy is the mean loss over many tosses', () => {
  for (const p of tosses)
    for (const q of [0.1, 0.4, 0.9]) {
      // Ten tosses of which 10p are ones.
      const losses = Array.from({length: 10}, (_, i) =>
        i < Math.round(10 * p) ? -Math.log(q) : -Math.log1p(-q),
      );
      expect(crossEntropy(p, q)).toBeCloseTo(
        losses.reduce((a, b) => a + b) / 10,
        12,
      );
    }
});

test('kl is zero at q = p, and its slope is integrated', () => {
  for (const p of tosses.slice(1, 4))
    for (const q of [0.2, 0.6, 0.95]) {
      const n = 20000;
      let total = 0;
      for (let k = 0; k < n; k++)
        total +=
          (slope(p, p + ((k + 0.5) / n) * (q - p)) * (q - p)) /
          n;
      expect(kl(p, p)).toBeCloseTo(0, 12);
      expect(kl(p, q)).toBeCloseTo(total, 6);
    }
});

const value = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

test('at q = p the slope is zero, but for certain coins', () => {
  for (const p of [0.1, 0.5, 0.8]) expect(slope(p, p)).toBe(0);
  for (const q of [0.3, 0.999]) {
    expect(slope(1, q)).toBeCloseTo(-1 / q, 12);
    expect(slope(0, 1 - q)).toBeCloseTo(1 / q, 12);
  }
});

expectNotice(page, 'parallel', async (run) => {
  const h = run.series('H(P, Q)').y;
  const d = run.series('KL(P‖Q)').y;
  run.says(0.4, Number(run.knobs.q));
  run.says('0.50', h[0] - d[0]);
  h.forEach((y, i) => expect(y - d[i]).toBeCloseTo(0.5, 2));
  for (const name of ['H(P, Q)', 'KL(P‖Q)']) {
    run.says('-1.67', value(run, name, 'slope'));
    const curve = run.series(name);
    const least = curve.y.indexOf(Math.min(...curve.y));
    expect(Number(curve.x[least])).toBeCloseTo(0.8, 12);
  }
  expect(value(run, 'KL(P‖Q)', 'least, over q')).toBe(0);
  const least = (of: Run) =>
    value(of, 'H(P, Q)', 'least, over q');
  run.says('0.50', least(run)); // H(P)
  for (const p of [0, 1]) {
    const certain = await run.again({knobs: {p}});
    expect(least(certain)).toBe(0);
  }
  for (const p of [0.05, 0.5, 0.95])
    expect(
      least(await run.again({knobs: {p}})),
    ).toBeGreaterThan(0);
});

expectTry(page, 'certain-coin', (run) => {
  run.says(1, Number(run.knobs.p));
  const [h, d] = ['H(P, Q)', 'KL(P‖Q)'].map(
    (name) => run.series(name).y,
  );
  h.forEach((y, i) => expect(y).toBeCloseTo(d[i], 12));
  expect(Math.min(...h)).toBeGreaterThan(0);
  run.says(0, value(run, 'H(P, Q)', 'least, over q'));
});

import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {run as pass, units} from './ten-layers';

const page = 'networks/activations';
const x = Array.from({length: 40}, (_, i) => Math.sin(i + 1));
const names = ['sigmoid', 'tanh', 'ReLU'] as const;

test('δ₁ carried to the input is the slope of the output, by finite differences', () => {
  for (const name of names)
    for (const gain of [1, 3]) {
      const {deltas, W} = pass(units[name], gain, tensor(x));
      const size = Math.hypot(...deltas[0].data);
      for (const i of [0, 17]) {
        let slope = 0;
        for (let k = 0; k < 40; k++)
          slope += W[0].data[40 * k + i] * deltas[0].data[k];
        const at = (h: number) => {
          const moved = x.map((v, j) => (j === i ? v + h : v));
          return pass(units[name], gain, tensor(moved)).output;
        };
        const measured = (at(1e-6) - at(-1e-6)) / 2e-6;
        expect(Math.abs(slope - measured)).toBeLessThan(
          1e-4 * size + 1e-9,
        );
      }
    }
});

test('the units are what they are called, and most is their largest slope', () => {
  const z = Array.from({length: 81}, (_, i) => (i - 40) / 8);
  const plain = {
    sigmoid: (v: number) => 1 / (1 + Math.exp(-v)),
    tanh: Math.tanh,
    ReLU: (v: number) => Math.max(0, v),
  };
  for (const name of names) {
    const {g, slope, most} = units[name];
    const [value, d] = [
      g(tensor(z)).data,
      slope(tensor(z)).data,
    ];
    z.forEach((v, i) => {
      const f = plain[name];
      expect(value[i]).toBeCloseTo(f(v), 12);
      if (v === 0) return;
      expect(d[i]).toBeCloseTo(
        (f(v + 1e-6) - f(v - 1e-6)) / 2e-6,
        6,
      );
    });
    expect(Math.max(...d)).toBe(most);
  }
});

const ratio = (run: Run, name: string) =>
  run.table().cell(name, '‖δ₁‖/‖δ₁₀‖');
const blocked = (run: Run, name: string) =>
  run.table().cell(name, 'blocked');

expectNotice(page, 'six-powers-of-ten', async (run) => {
  run.says('2·10⁻⁶', ratio(run, 'sigmoid'));
  run.says(0, blocked(run, 'sigmoid'));
  for (const r of await run.seeds(6)) {
    expect(ratio(r, 'sigmoid')).toBeLessThan(1e-5);
    expect(blocked(r, 'sigmoid')).toBe(0);
    expect(ratio(r, 'tanh')).toBeGreaterThan(0.01);
  }
});

expectTry(page, 'blocked-and-exploding', async (run) => {
  run.says('0.79', blocked(run, 'tanh'));
  run.says(24, ratio(run, 'tanh'));
  run.says('2·10⁶', ratio(run, 'ReLU'));
  for (const r of await run.seeds(6)) {
    expect(blocked(r, 'tanh')).toBeGreaterThan(0.7);
    expect(ratio(r, 'tanh')).toBeGreaterThan(10);
    expect(ratio(r, 'ReLU')).toBeGreaterThan(1e6);
  }
});

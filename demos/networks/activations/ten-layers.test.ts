import {expect, test} from 'vitest';
import {run, units} from './ten-layers';

const x = Array.from({length: 40}, (_, i) => Math.sin(i + 1));
const names = Object.keys(units) as (keyof typeof units)[];

test('δ carried down to the input is the slope of the output, by finite differences', () => {
  for (const name of names)
    for (const gain of [1, 3])
      for (const i of [0, 17]) {
        const at = (h: number) =>
          run(
            name,
            gain,
            x.map((v, j) => (j === i ? v + h : v)),
          ).output;
        const measured = (at(1e-6) - at(-1e-6)) / 2e-6;
        const {slope} = run(name, gain, x);
        const size = Math.max(...slope.map(Math.abs));
        expect(Math.abs(slope[i] - measured)).toBeLessThan(
          1e-4 * size + 1e-9,
        );
      }
});

test('ten sigmoid layers at gain 1 let less than a ten-thousandth through', () => {
  const size = (v: number[]) => Math.hypot(...v);
  const {deltas} = run('sigmoid', 1, x);
  expect(size(deltas[0]) / size(deltas[9])).toBeLessThan(1e-4);
});

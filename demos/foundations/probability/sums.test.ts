import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {draw} from './sums';

const page = 'foundations/probability';

test('draws have the distribution functions of their laws', () => {
  const F = {
    exponential: (x: number) => 1 - Math.exp(-(x + 1)),
    uniform: (x: number) => 0.5 + x / Math.sqrt(12),
    Cauchy: (x: number) => 0.5 + Math.atan(x) / Math.PI,
  };
  for (const law of [
    'exponential',
    'uniform',
    'Cauchy',
  ] as const) {
    const all = Array.from({length: 4000}, () => draw[law]());
    for (const x of [-0.8, 0, 0.5, 1.2]) {
      const below = all.filter((v) => v < x).length / 4000;
      expect(Math.abs(below - F[law](x))).toBeLessThan(0.035);
    }
  }
});

const beyond = (a: number) => `share beyond ${a}:`;

expectNotice(page, 'two-deviations', async (run) => {
  run.says('0.043', run.number(beyond(2)));
  // What the dashed curve has beyond 2, by its values.
  const {x, y} = run.series('N(0, 1)');
  const tail = y.reduce((s, v, i) => {
    const a = Math.abs(x[i]);
    return s + (a > 2.001 ? v : a > 1.999 ? v / 2 : 0) * 0.05;
  }, 0);
  run.says('0.046', tail / 1000); // 4000 sums, bins of ¼
  for (const other of await run.seeds(5))
    expect(
      Math.abs(other.number(beyond(2)) - 0.0455),
    ).toBeLessThan(0.012); // 3.5 deviations of 4000 draws
});

expectTry(page, 'cauchy-sums', async (run) => {
  run.says('0.53', run.number(beyond(5)));
  for (const other of await run.seeds(3)) {
    // The sum over √n is √n times one Cauchy draw.
    const exact =
      1 - (2 / Math.PI) * Math.atan(5 / Math.sqrt(30));
    run.says('0.53', exact);
    expect(
      Math.abs(other.number(beyond(5)) - exact),
    ).toBeLessThan(0.04);
    const more = await other.again({knobs: {'terms n': 200}});
    expect(more.number(beyond(5))).toBeGreaterThan(
      other.number(beyond(5)),
    );
  }
});

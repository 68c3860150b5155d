import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  backprop,
  descend,
  units,
  type Net,
} from './stuck-together';

const page = 'networks/initialization';
const names = ['tanh', 'sigmoid', 'ReLU'];
const dice = random(7);
const draw = (m: number): Net => ({
  units: range(m).map(() => dice.normal(4)),
  b0: dice.normal(),
});

test('backpropagation agrees with finite differences', () => {
  for (const name of names) {
    const net = draw(3);
    const d = backprop(net, units[name]);
    const slope = (at: (h: number) => Net) =>
      (backprop(at(1e-6), units[name]).L -
        backprop(at(-1e-6), units[name]).L) /
      2e-6;
    const moved = (j: number, i: number, h: number) =>
      net.units.map((p, k) =>
        p.map((v, l) => (k === j && l === i ? v + h : v)),
      );
    for (const j of range(3))
      for (const i of range(4))
        expect(d.units[j][i]).toBeCloseTo(
          slope((h) => ({...net, units: moved(j, i, h)})),
          6,
        );
    expect(d.b0).toBeCloseTo(
      slope((h) => ({...net, b0: net.b0 + h})),
      6,
    );
  }
});

test('the gradient at swapped units is the swapped gradient', () => {
  const swap = ([a, b, c]: number[][]) => [b, a, c];
  for (const name of names) {
    const net = draw(3);
    const one = backprop(
      {...net, units: swap(net.units)},
      units[name],
    );
    const two = swap(backprop(net, units[name]).units);
    one.units
      .flat()
      .forEach((g, i) =>
        expect(g).toBeCloseTo(two.flat()[i], 12),
      ); // sums in another order
  }
});

test('m equal units take the step of one unit with rates η/m and mη', () => {
  for (const name of names)
    for (const m of [1, 2, 5]) {
      const [w1, w2, b, v] = [0.4, -0.7, 0.2, 0.6];
      const many = descend(
        {units: range(m).map(() => [w1, w2, b, v]), b0: 0.1},
        units[name],
      );
      const one = descend(
        {units: [[w1, w2, b, m * v]], b0: 0.1},
        units[name],
        m,
      );
      for (const i of [0, 1, 2])
        expect(many.units[0][i]).toBeCloseTo(
          one.units[0][i],
          12,
        );
      expect(m * many.units[0][3]).toBeCloseTo(
        one.units[0][3],
        12,
      );
      expect(many.b0).toBeCloseTo(one.b0, 12);
    }
});

/** Least mean square of y − f over rising f, by pooling neighbours that fall. */
function isotonic(y: number[]) {
  const blocks: number[][] = [];
  const mean = (v: number[]) =>
    v.reduce((t, x) => t + x, 0) / v.length;
  for (const yi of y) {
    blocks.push([yi]);
    while (
      blocks.length > 1 &&
      mean(blocks[blocks.length - 2]) >
        mean(blocks[blocks.length - 1])
    ) {
      const last = blocks.pop()!;
      blocks[blocks.length - 1].push(...last);
    }
  }
  return (
    blocks
      .flatMap((b) => b.map((v) => (v - mean(b)) ** 2))
      .reduce((t, e) => t + e, 0) / y.length
  );
}

test('no monotone function of w·x gets below 1/6, and some get there', () => {
  const y = [-1, 1, 1, 0];
  const losses = range(500).map(() => {
    const [p, q] = dice.normal(2);
    const u = [0, q, p, p + q];
    const order = range(4).sort((i, j) => u[i] - u[j]);
    const row = order.map((i) => y[i]);
    return Math.min(
      isotonic(row),
      isotonic([...row].reverse()),
    );
  });
  expect(Math.min(...losses)).toBeCloseTo(1 / 6, 12);
});

const first = (y: number[], below: number) =>
  y.findIndex((loss) => loss < below);

expectNotice(page, 'three-starts', async (run) => {
  run.says('0.688', run.table().cell('all zero', 'loss'));
  run.says('0.179', run.table().cell('all equal', 'loss'));
  for (const other of await run.seeds(5)) {
    expect(
      other.series('loss', 'all equal').y[1500],
    ).toBeGreaterThan(1 / 6);
    expect(other.series('loss', 'random').y[1500]).toBeLessThan(
      0.01,
    );
    const ends = (panel: string) => {
      const {x, y} = other.points(panel, 'end');
      return new Set(x.map((v, j) => `${v} ${y[j]}`)).size;
    };
    expect(
      ['all zero', 'all equal', 'random'].map(ends),
    ).toEqual([1, 1, 4]);
    expect(other.points('all zero', 'end').x[0]).toBe(0);
  }
});

expectTry(page, 'sigmoid-moves', (run) => {
  const {x, y} = run.points('all zero', 'end');
  expect(Math.abs(x[0])).toBeGreaterThan(0.1);
  expect(new Set([...x.map(String)]).size).toBe(1);
  expect(new Set([...y.map(String)]).size).toBe(1);
  const loss = run.series('loss', 'all zero').y;
  expect(loss[1500]).toBeLessThan(0.6875);
  expect(loss[1500]).toBeGreaterThan(1 / 6);
});

expectTry(page, 'a-little-noise', async (run) => {
  for (const other of await run.seeds(5)) {
    const equal = other.series('loss', 'all equal').y;
    const random = other.series('loss', 'random').y;
    expect(first(equal, 1 / 6)).toBeGreaterThan(200);
    expect(first(random, 1 / 6)).toBeLessThan(200);
    expect(equal[1500]).toBeLessThan(0.01);
  }
  for (const noise of ['0.001', '0.01']) {
    const less = await run.again({knobs: {noise}});
    for (const other of await less.seeds(3))
      expect(
        other.table().cell('all equal', 'loss'),
      ).toBeGreaterThan(1 / 6);
  }
});

import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  backprop,
  descend,
  units,
  type Net,
} from './stuck-together';

const names = Object.keys(units) as (keyof typeof units)[];
const dice = random(7);
const draw = (m: number): Net => ({
  w: range(m).map(() => dice.normal(2)),
  b: dice.normal(m),
  v: dice.normal(m),
  b0: dice.normal(),
});
const flat = ({w, b, v, b0}: Net) => [
  ...w.flat(),
  ...b,
  ...v,
  b0,
];
const build = (p: number[], m: number): Net => ({
  w: range(m).map((j) => [p[2 * j], p[2 * j + 1]]),
  b: p.slice(2 * m, 3 * m),
  v: p.slice(3 * m, 4 * m),
  b0: p[4 * m],
});

test('backpropagation agrees with finite differences', () => {
  for (const name of names) {
    const p = flat(draw(3));
    const at = (i: number, h: number) =>
      backprop(
        build(
          p.map((v, j) => (j === i ? v + h : v)),
          3,
        ),
        name,
      ).loss;
    flat(backprop(build(p, 3), name).grad).forEach((slope, i) =>
      expect(slope).toBeCloseTo(
        (at(i, 1e-6) - at(i, -1e-6)) / 2e-6,
        6,
      ),
    );
  }
});

test('the gradient at swapped units is the swapped gradient', () => {
  const swap = ({w, b, v, b0}: Net): Net => ({
    w: [w[1], w[0], w[2]],
    b: [b[1], b[0], b[2]],
    v: [v[1], v[0], v[2]],
    b0,
  });
  for (const name of names) {
    const net = draw(3);
    const one = flat(backprop(swap(net), name).grad);
    const two = flat(swap(backprop(net, name).grad));
    one.forEach((g, i) => expect(g).toBeCloseTo(two[i], 12)); // sums in another order
  }
});

test('m equal units take the step of one unit with rates η/m and mη', () => {
  for (const name of names)
    for (const m of [1, 2, 5]) {
      const [w, b, v, b0] = [[0.4, -0.7], 0.2, 0.6, 0.1];
      const copies = {
        w: range(m).map(() => w),
        b: range(m).map(() => b),
        v: range(m).map(() => v),
        b0,
      };
      const many = descend(copies, name);
      const one = descend(
        {w: [w], b: [b], v: [m * v], b0},
        name,
        m,
      );
      expect(many.w[0][0]).toBeCloseTo(one.w[0][0], 12);
      expect(many.b[0]).toBeCloseTo(one.b[0], 12);
      expect(m * many.v[0]).toBeCloseTo(one.v[0], 12);
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
  const x = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const y = [-1, 1, 1, 0];
  const losses = range(500).map(() => {
    const w = dice.normal(2);
    const u = x.map(([p, q]) => w[0] * p + w[1] * q);
    const order = range(4).sort((i, j) => u[i] - u[j]);
    const row = order.map((i) => y[i]);
    return Math.min(
      isotonic(row),
      isotonic([...row].reverse()),
    );
  });
  expect(Math.min(...losses)).toBeCloseTo(1 / 6, 12);
});

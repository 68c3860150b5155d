import {each, normalTensor, random, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {fit, gradient, predict, type Net} from './same-fit';

const page = 'networks/initialization';
const dice = random(8);
const net: Net = each(['w', 'b', 'v'], () =>
  normalTensor(dice, [40]),
);
const X = [-1.5, -0.5, 0.5, 1.5];
const Y = [0.3, -0.5, 0.5, -0.3];
/** f by a sum of units, written out. */
const f = ({w, b, v}: Net, x: number) =>
  w.data.reduce(
    (t, wj, j) =>
      t + v.data[j] * Math.max(0, wj * x + b.data[j]),
    0,
  ) / Math.sqrt(40);
const loss = (n: Net) =>
  X.reduce((t, x, k) => t + (f(n, x) - Y[k]) ** 2, 0) / 8;

test('scaling all weights by α scales the output by α²', () => {
  const large = each(net, (p) =>
    tensor(Array.from(p.data, (v) => 3 * v)),
  );
  const x = [-1.2, 0.1, 0.8];
  const out = predict(large, tensor(x)).data;
  x.forEach((xi, i) =>
    expect(out[i]).toBeCloseTo(9 * f(net, xi), 10),
  );
});

test('the gradient agrees with finite differences', () => {
  const d = gradient(net);
  for (const key of ['w', 'b', 'v'] as const)
    for (const i of [0, 7, 31]) {
      const at = (h: number) => {
        const moved = Array.from(net[key].data);
        moved[i] += h;
        return loss({...net, [key]: tensor(moved)});
      };
      expect(d[key].data[i]).toBeCloseTo(
        (at(1e-6) - at(-1e-6)) / 2e-6,
        7,
      );
    }
});

test('it ends where all points are met', () => {
  const path = fit(net, 0.3);
  expect(loss(path[path.length - 1])).toBeLessThan(1e-5);
  expect(loss(path[path.length - 2])).toBeGreaterThan(1e-5);
});

const cell = (run: Run, name: string, column: string) =>
  run.table().cell(`${name} α`, column);
const gap = (run: Run) => run.number('largest gap');

expectNotice(page, 'features-stay', async (run) => {
  for (const other of await run.seeds(5)) {
    expect(cell(other, 'large', 'moved')).toBeLessThan(0.25);
    expect(cell(other, 'small', 'moved')).toBeGreaterThan(2);
    const turned = ['large', 'small'].map((name) =>
      cell(other, name, 'degrees turned'),
    );
    expect(turned[0]).toBeLessThan(turned[1] / 2);
    const {x, y} = other.series('before', 'small α');
    const high = y.filter((_, i) => Math.abs(x[i]) < 1.5);
    expect(Math.max(...high.map(Math.abs))).toBeLessThan(0.5);
    expect(gap(other)).toBeGreaterThan(0.5);
  }
});

expectTry(page, 'smaller-start', async (run, author) => {
  run.says('0.2', gap(run));
  run.says('1.2', gap(author));
  const large = await author.seeds(5);
  const medium = await run.seeds(5);
  medium.forEach((other, i) => {
    expect(gap(other)).toBeLessThan(gap(large[i]));
    expect(cell(other, 'large', 'moved')).toBeGreaterThan(
      cell(large[i], 'large', 'moved'),
    );
  });
});

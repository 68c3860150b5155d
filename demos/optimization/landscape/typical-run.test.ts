import {normalTensor, random, treeNorm, twoMoons} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {draw, loss, slope, type Net} from './typical-run';

const page = 'optimization/landscape';
const data = twoMoons(random(8), 20, 0.2);
const dice = random(9);
const net: Net = {
  W: normalTensor(dice, [2, 3]),
  b: normalTensor(dice, [3]),
  a: normalTensor(dice, [3]),
};

test('the loss is the mean of −ln p of the right class', () => {
  const p = data.x.map(([x, y]) => {
    const {W, b, a} = net;
    let z = 0;
    for (let k = 0; k < 3; k++)
      z +=
        a.data[k] *
        Math.tanh(
          W.data[k] * x + W.data[3 + k] * y + b.data[k],
        );
    return 1 / (1 + Math.exp(-z));
  });
  const mean =
    p.reduce(
      (s, pj, j) => s - Math.log(data.y[j] ? pj : 1 - pj),
      0,
    ) / 20;
  expect(loss(net, data).item()).toBeCloseTo(mean, 12);
});

test('single gradients average to the full one, E‖g_B‖² has the two terms', () => {
  const singles = data.x.map((x, j) =>
    slope(net, {x: [x], y: [data.y[j]]}),
  );
  const full = slope(net, data);
  full.W.data.forEach((g, i) =>
    expect(
      singles.reduce((s, one) => s + one.W.data[i], 0) / 20,
    ).toBeCloseTo(g, 12),
  );
  // All 400 batches of two, drawn independently.
  let sum = 0;
  for (let i = 0; i < 20; i++)
    for (let j = 0; j < 20; j++)
      sum +=
        treeNorm(
          slope(net, {
            x: [data.x[i], data.x[j]],
            y: [data.y[i], data.y[j]],
          }),
        ) ** 2;
  const squares =
    singles.reduce((s, g) => s + treeNorm(g) ** 2, 0) / 20;
  const J2 = treeNorm(full) ** 2;
  expect(sum / 400).toBeCloseTo(J2 + (squares - J2) / 2, 10);
});

test('batches are drawn with replacement, and have B rows', () => {
  const {x, y} = draw(data, 50);
  expect(x.length).toBe(50);
  for (let j = 0; j < 50; j++)
    expect(data.y[data.x.indexOf(x[j])]).toBe(y[j]);
});

test('on data told apart the loss falls for ever along a scaled last layer', () => {
  const margins = [0.3, 1, 2];
  const J = (c: number) =>
    margins.reduce(
      (s, m) => s + Math.log1p(Math.exp(-c * m)),
      0,
    ) / 3;
  for (const c of [1, 2, 4, 8, 16])
    expect(J(2 * c)).toBeLessThan(J(c));
  expect(J(200)).toBeLessThan(1e-20);
});

test('in a cloud of noise the gradient λθ has the size s √(ηλ/(2 − ηλ))', () => {
  const [eta, lambda, s] = [0.2, 3, 0.5];
  const noise = random(4);
  let [theta, sum] = [0, 0];
  const steps = 100_000;
  for (let t = 0; t < steps; t++) {
    theta -= eta * (lambda * theta + s * noise.normal());
    sum += (lambda * theta) ** 2;
  }
  const size =
    s * Math.sqrt((eta * lambda) / (2 - eta * lambda));
  expect(Math.sqrt(sum / steps) / size).toBeCloseTo(1, 1);
});

const end = (run: Run, name: string) =>
  run.table().cell(name, 'at the end');

expectNotice(page, 'not-at-rest', async (run) => {
  run.says('0.31', end(run, 'mini-batch'));
  run.says('0.08', end(run, 'all data'));
  for (const other of await run.seeds(4)) {
    expect(end(other, 'mini-batch')).toBeGreaterThan(0.25);
    expect(end(other, 'all data')).toBeGreaterThan(0.065);
  }
});

expectTry(page, 'larger-batch', async (run, author) => {
  run.says('0.12', end(run, 'mini-batch'));
  run.says('0.04', end(run, 'all data'));
  const difference =
    end(run, 'training') - end(author, 'training');
  expect(Math.abs(difference)).toBeLessThan(0.02);
  for (const other of await run.seeds(3))
    expect(end(other, 'all data')).toBeLessThan(0.06);
});

expectTry(page, 'smaller-rate', async (run) => {
  run.says('0.04', end(run, 'all data'));
  for (const other of await run.seeds(3)) {
    const faster = await other.again({knobs: {η: 0.3}});
    expect(end(other, 'all data')).toBeLessThan(
      end(faster, 'all data'),
    );
  }
});

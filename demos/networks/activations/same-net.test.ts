import {tensor, type Tensor} from 'lab';
import {gelu, relu, sigmoid, silu} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  blocked,
  fit,
  forward,
  makeNet,
  units,
} from './same-net';

const page = 'networks/activations';

test('each unit is the function it is named after', () => {
  const z = [-2.3, -0.4, 0.7, 1.9];
  const plain: Record<string, (v: number) => number> = {
    sigmoid,
    tanh: Math.tanh,
    ReLU: relu,
    'leaky ReLU': (v: number) => (v > 0 ? v : 0.1 * v),
    SiLU: silu,
    GELU: gelu,
  };
  for (const [name, f] of Object.entries(plain)) {
    const g = units[name](tensor(z)).data;
    z.forEach((v, i) => expect(g[i]).toBeCloseTo(f(v), 12));
  }
});

test('forward multiplies row by row, adds the bias and bends', () => {
  const net = makeNet();
  net[1].b.data[3] = 0.7;
  const [first, second] = forward(net, units.tanh);
  const W = net[1].W.data;
  let z = 0.7;
  for (let i = 0; i < 12; i++)
    z += Math.tanh(first.data[12 * 5 + i]) * W[12 * i + 3];
  expect(second.data[12 * 5 + 3]).toBeCloseTo(z, 12);
});

test('the weights have variance 2/inputs', () => {
  const {data} = makeNet()[1].W;
  const square = data.reduce((t, w) => t + w * w, 0) / 144;
  // Of 144 squares: 2/12, with a deviation of an eighth of it.
  expect(Math.abs(square / (2 / 12) - 1)).toBeLessThan(0.3);
});

test('one step lowers the loss by η times the squared gradient', () => {
  const {first, losses} = fit(units.tanh, 1e-5);
  const square = first.reduce((t, g) => t + g * g, 0);
  const drop = (losses[0] - losses[1]) / 1e-5;
  expect(drop).toBeGreaterThan(square * 0.999); // biases come on top
  expect(drop).toBeLessThan(square * 2);
});

test('blocked marks slopes below a twentieth', () => {
  const cubic = (z: Tensor) => units.sigmoid(z);
  const net = makeNet();
  const z = forward(net, cubic)[0].data;
  blocked(net, cubic)[0].data.forEach((mark, i) => {
    const p = sigmoid(z[i]);
    expect(mark).toBe(p * (1 - p) < 0.05 ? 1 : 0);
  });
});

const loss = (run: Run, name: string) =>
  run.table().cell(name, 'loss');
const first = (run: Run, name: string) =>
  run.series('gradient at the start', name).y[0];
const flat = (run: Run, name: string) =>
  run.table().cell(name, '|g′| < 0.05');

expectNotice(page, 'each-at-its-best-rate', async (run) => {
  run.says(16, first(run, 'ReLU') / first(run, 'sigmoid'));
  run.says('0.20', loss(run, 'sigmoid'));
  run.says('0.15', loss(run, 'ReLU'));
  for (const r of await run.seeds(6)) {
    expect(first(r, 'ReLU')).toBeGreaterThan(
      5 * first(r, 'sigmoid'),
    );
    expect(loss(r, 'sigmoid')).toBeGreaterThan(loss(r, 'ReLU'));
  }
});

expectTry(page, 'gelu-and-relu', async (run) => {
  const runs = await run.seeds(5);
  const ahead = runs.map(
    (r) => loss(r, 'GELU') < loss(r, 'ReLU'),
  );
  expect(new Set(ahead).size).toBe(2);
  for (const r of runs) {
    expect(flat(r, 'GELU')).toBeLessThan(0.15);
    expect(flat(r, 'ReLU')).toBeGreaterThan(0.5);
  }
});

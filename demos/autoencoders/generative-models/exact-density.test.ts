import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {autoregressive, before, flow} from './exact-density';

const page = 'autoencoders/generative-models';
const column = (x: number[]) => tensor(x.map((v) => [v]));

test('no bit sees itself or what comes after it', () => {
  for (let cell = 0; cell < 32; cell++)
    for (let i = 0; i < 5; i++)
      for (let j = i; j < 5; j++) {
        const other = cell ^ (1 << (4 - j));
        expect(before(other, i)).toEqual(before(cell, i));
        if (j > i)
          expect(before(other, j)).toEqual(before(cell, j));
        expect(before(cell, j)).not.toEqual(
          i === j ? [] : before(cell, i),
        );
      }
  expect(before(0b10000, 1)).not.toEqual(before(0, 1));
});

test('whatever the weights, the autoregressive model has area 1', () => {
  const wave = (n: number, m: number) =>
    tensor(
      Array.from({length: n}, (_, i) =>
        Array.from({length: m}, (_, j) =>
          Math.sin(3 * i + 5 * j),
        ),
      ),
    );
  const net = {
    A: wave(10, 4),
    a: tensor([0.1, -0.4, 0.3, 1]),
    B: wave(4, 1),
    b: tensor([0.2]),
  };
  const x = Array.from(
    {length: 32},
    (_, c) => -4 + (c + 0.5) / 4,
  );
  const p = Array.from(
    autoregressive(net, column(x)).data,
    Math.exp,
  );
  expect(p.reduce((a, b) => a + b, 0) / 4).toBeCloseTo(1, 12);
  expect(Math.max(...p)).toBeGreaterThan(2 * Math.min(...p));
  // neighbours share all bits but the last: their sum depends on four
  const last = autoregressive(net, column([-3.9, -3.8])).data;
  expect(last[0]).toBe(last[1]);
});

test('the flow is the density of f, by differences', () => {
  const net = {
    u: tensor([[0.2, -0.5]]),
    s: tensor([[0.3, -0.1]]),
    m: tensor([[0.4, -0.7]]),
    c: tensor([0.25]),
  };
  const rise = (y: number) => Math.tanh(y) + y / 100;
  const f = (x: number) =>
    0.25 +
    Math.exp(0.2) * rise(x * Math.exp(0.3) + 0.4) +
    Math.exp(-0.5) * rise(x * Math.exp(-0.1) - 0.7);
  for (const x of [-2, -0.3, 0.8, 1.9]) {
    const slope = (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
    const expected =
      -(f(x) ** 2) / 2 -
      Math.log(2 * Math.PI) / 2 +
      Math.log(slope);
    expect(flow(net, column([x])).data[0]).toBeCloseTo(
      expected,
      3,
    ); // ln√2π to 4 digits
  }
});

const w1 = (run: Run, name: string) =>
  run.table().cell(name, 'W₁');

expectNotice(page, 'both-exact', async (run) => {
  run.says('0.04', w1(run, 'flow'), 0.004);
  for (const other of await run.seeds(3))
    for (const name of ['autoregressive', 'flow'])
      expect(w1(other, name)).toBeLessThan(0.06);
});

expectTry(page, 'two-bits', async (run) => {
  run.says('0.23', w1(run, 'autoregressive'), 0.02);
  for (const other of await run.seeds(2)) {
    expect(w1(other, 'autoregressive')).toBeGreaterThan(0.18);
    expect(w1(other, 'flow')).toBeLessThan(0.06);
  }
});

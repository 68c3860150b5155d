import {
  grad,
  log,
  matmul,
  neg,
  add,
  softmax,
  tanh,
  tensor,
  take,
} from 'lab';
import type {Tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bptt, forward, loss, unpack} from './by-hand';

const page = 'rnn/recurrent-networks';
const w = Array.from({length: 30}, (_, i) =>
  Math.sin(3 * i + 1),
);
const xs = [
  [1, -1],
  [0.5, 2],
  [-1, 0.3],
];
const y = [2, 0, 1];

test('forward is what a loop over units gives', () => {
  const {U, W, b, V, c} = unpack(w);
  let h = [0, 0, 0];
  forward(unpack(w), xs).forEach((step, t) => {
    const old = h;
    h = [0, 1, 2].map((i) => {
      let a = b[i];
      for (const j of [0, 1, 2]) a += W[i][j] * old[j];
      for (const j of [0, 1]) a += U[i][j] * xs[t][j];
      return Math.tanh(a);
    });
    step.h.forEach((v, i) => expect(v).toBeCloseTo(h[i], 12));
    expect(step.before).toEqual(t ? expect.any(Array) : old);
    const o = [0, 1, 2].map((i) =>
      V[i].reduce((sum, v, j) => sum + v * h[j], c[i]),
    );
    const all = o.reduce((sum, v) => sum + Math.exp(v), 0);
    step.p.forEach((p, i) =>
      expect(p).toBeCloseTo(Math.exp(o[i]) / all, 12),
    );
  });
});

test('the five gradients are those of automatic differentiation', () => {
  const net = unpack(w);
  type Net = {[K in keyof typeof net]: Tensor};
  const tensors: Net = {
    U: tensor(net.U),
    W: tensor(net.W),
    b: tensor(net.b),
    V: tensor(net.V),
    c: tensor(net.c),
  };
  const total = grad(({U, W, b, V, c}: Net) => {
    let h = tensor([0, 0, 0]);
    let sum: Tensor = tensor(0);
    xs.forEach((x, t) => {
      h = tanh(add(b, add(matmul(W, h), matmul(U, tensor(x)))));
      const p = softmax(add(c, matmul(V, h)));
      sum = add(sum, neg(log(take(p, [y[t]]))));
    });
    return sum;
  })(tensors);
  const terms = bptt(net, xs, y);
  for (const name of ['U', 'W', 'b', 'V', 'c'] as const) {
    const flat = terms.map((term) => [term[name]].flat(2));
    [...total[name].data].forEach((slope, i) =>
      expect(
        flat.reduce((sum, v) => sum + v[i], 0),
      ).toBeCloseTo(slope, 10),
    );
  }
});

test('the loss is −Σ log p of the classes wanted', () => {
  const steps = forward(unpack(w), xs);
  const product = steps.reduce((p, s, t) => p * s.p[y[t]], 1);
  expect(loss(w, xs, y)).toBeCloseTo(-Math.log(product), 12);
});

const gap = (run: Run, name: string) =>
  run.table().cell(name, 'largest gap');

expectNotice(page, 'dots-in-dots', async (run) => {
  for (const other of await run.seeds(4))
    for (const name of ['U', 'W', 'b', 'V', 'c'])
      run.says('0.0000', gap(other, name));
});

expectTry(page, 'no-future', async (run) => {
  for (const other of await run.seeds(4)) {
    for (const name of ['V', 'c'])
      run.says('0.0000', gap(other, name));
    for (const name of ['U', 'W', 'b'])
      expect(gap(other, name)).toBeGreaterThan(0.05);
  }
});

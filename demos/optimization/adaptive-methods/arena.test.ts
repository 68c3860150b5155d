import {
  adadelta,
  adagrad,
  adam,
  centralDifference,
  momentum,
  nesterov,
  rmsprop,
  sgd,
  tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gradient, J, rules, run} from './arena';

const page = 'optimization/adaptive-methods';
const last = (run: Run, way: string) =>
  run.table().cell(way, 'last J');
const eta = (run: Run, way: string) =>
  run.table().cell(way, 'best η');

test('the gradient is that of J', () => {
  const at = [0.7, -0.4];
  const slope = centralDifference(J, at);
  gradient(at).forEach((g, i) =>
    expect(g).toBeCloseTo(slope[i], 6),
  );
});

test('each rule walks as that of the library', () => {
  const rate = 0.05;
  const library = {
    SGD: sgd({rate}),
    momentum: momentum({rate, momentum: 0.9}),
    Nesterov: nesterov({rate, momentum: 0.9}),
    AdaGrad: adagrad({rate}),
    RMSProp: rmsprop({rate}),
    Adadelta: adadelta({rate, decay: 0.9}),
    Adam: adam({rate, beta2: 0.99}),
  };
  for (const [name, descent] of Object.entries(library)) {
    const path = run(rules[name], rate, 0);
    const w = tensor(path[0]);
    for (let t = 0; t < 50; t++) {
      descent.step(w, tensor(gradient([...w.data])));
      expect(path[t + 1][0], name).toBeCloseTo(w.data[0], 6);
      expect(path[t + 1][1], name).toBeCloseTo(w.data[1], 6);
    }
  }
});

expectNotice(page, 'best-rates-differ', (run) => {
  run.says('0.015', eta(run, 'RMSProp'));
  run.says('6.8', eta(run, 'Adadelta'));
  const cell = (way: string) =>
    run.table().cell(way, 'at 3 × best η');
  expect(run.table().rows[0][3]).toBe('left');
  for (const way of ['AdaGrad', 'Adam'])
    expect(cell(way)).toBeLessThan(1e-8);
});

expectTry(page, 'rotated', (run, author) => {
  for (const way of ['SGD', 'momentum', 'Nesterov'])
    expect(last(run, way)).toBe(last(author, way));
  for (const way of ['AdaGrad', 'RMSProp', 'Adadelta'])
    expect(last(run, way)).toBeGreaterThan(
      100 * last(author, way),
    );
  expect(last(run, 'Adam')).toBeLessThan(1e-8);
});

expectTry(page, 'saddle', (run) => {
  const ends = Object.keys(rules).map((way) => last(run, way));
  ends.forEach((v) => expect(v).toBeLessThan(1e-3));
  expect(Math.max(...ends)).toBe(last(run, 'SGD'));
});

expectTry(page, 'noise-levels-all', async (run) => {
  for (const other of await run.seeds(2)) {
    const ends = Object.keys(rules).map((way) =>
      last(other, way),
    );
    expect(Math.max(...ends)).toBeLessThan(
      3 * Math.min(...ends),
    );
  }
});

expectTry(page, 'rare-and-exact', async (run) => {
  for (const other of await run.seeds(2))
    for (const way of Object.keys(rules))
      if (way !== 'SGD')
        expect(last(other, 'SGD')).toBeLessThan(
          last(other, way),
        );
});

expectTry(page, 'rare-and-noisy', async (run) => {
  for (const other of await run.seeds(3))
    expect(last(other, 'AdaGrad')).toBeLessThan(
      last(other, 'SGD'),
    );
});

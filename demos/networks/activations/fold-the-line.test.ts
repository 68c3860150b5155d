import {matmul, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bend, collapse, score} from './fold-the-line';

const net = {
  W1: tensor([
    [1, -2, 0.5],
    [0.3, 1, 2],
  ]),
  b1: tensor([0.1, -0.4, 1]),
  w2: tensor([2, -1, 0.7]),
  b2: tensor([0.25]),
};
const X = tensor([
  [1, 2],
  [-3, 0.5],
  [0, 0],
]);

test('without a bend, two layers give the same scores as the collapsed one', () => {
  const {w, b} = collapse(net);
  const one = matmul(X, w).data.map((v) => v + b.data[0]);
  score(X, net, 0).data.forEach((v, i) =>
    expect(v).toBeCloseTo(one[i], 12),
  );
});

test('with a bend they do not', () => {
  const {w, b} = collapse(net);
  const one = matmul(X, w).data.map((v) => v + b.data[0]);
  const gap = score(X, net, 1).data.map((v, i) => v - one[i]);
  expect(Math.max(...gap.map(Math.abs))).toBeGreaterThan(0.5);
});

test('bend goes from the identity to ReLU', () => {
  const z = tensor([-2, 3]);
  expect([...bend(z, 0).data]).toEqual([-2, 3]);
  expect([...bend(z, 0.5).data]).toEqual([-1, 3]);
  expect([...bend(z, 1).data].map(Math.abs)).toEqual([0, 3]);
});

const page = 'networks/activations';
const share = 'share classified correctly:';

/** Whether all cells at the rim of the picture are of one class. */
function isClosed({items}: Run) {
  const [mark] = items.flatMap((item) =>
    item.kind === 'plot'
      ? (item.panels ?? []).flatMap((panel) =>
          panel.marks.filter((m) => m.mark === 'regions'),
        )
      : [],
  );
  const {values, columns: n} = mark;
  const rim = values.filter((_, i) => {
    const [row, column] = [Math.floor(i / n), i % n];
    return row % (n - 1) === 0 || column % (n - 1) === 0;
  });
  return new Set(rim).size === 1;
}

expectNotice(page, 'one-straight-line', async (run) => {
  run.says(0, run.number('gap to one affine map:'));
  for (const r of await run.seeds(4))
    expect(r.number(share)).toBeLessThan(0.7);
});

expectTry(page, 'a-tenth-of-a-bend', async (run) => {
  run.says('0.96', run.number(share));
  expect(isClosed(run)).toBe(true);
  for (const r of await run.seeds(5))
    expect(r.number(share)).toBeGreaterThan(0.8);
});

expectTry(page, 'only-two-units', async (run) => {
  for (const r of await run.seeds(5)) {
    expect(isClosed(r)).toBe(false);
    expect(r.number(share)).toBeLessThan(0.9);
  }
});

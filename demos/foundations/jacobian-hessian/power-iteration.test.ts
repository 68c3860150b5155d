import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {curvatures, hessianTimes} from './power-iteration';

const page = 'foundations/jacobian-hessian';
const w = Array.from({length: 24}, (_, i) =>
  Math.sin(5 * i + 1),
);
const axis = (i: number) => w.map((_, j) => Number(i === j));
const dot = (a: number[], b: number[]) =>
  a.reduce((s, ai, i) => s + ai * b[i], 0);

/** The loss once more, without tensors. */
function loss(w: number[]) {
  let total = 0;
  for (let k = 0; k < 20; k++) {
    const x = -2 + (4 * k) / 19;
    let y = 0;
    for (let i = 0; i < 8; i++)
      y += w[16 + i] * Math.tanh(w[i] * x + w[8 + i]);
    total += (y - Math.sin(2 * x)) ** 2;
  }
  return total / 20;
}

test('H·v is the mixed second difference of the loss', () => {
  const h = 1e-3;
  const at = (i: number, a: number, j: number, b: number) =>
    loss(
      w.map(
        (v, k) => v + (k === i ? a : 0) + (k === j ? b : 0),
      ),
    );
  for (const j of [0, 9, 20]) {
    const column = hessianTimes(w, axis(j));
    for (const i of [0, 3, 12, 17, 20]) {
      const mixed =
        (at(i, h, j, h) -
          at(i, h, j, -h) -
          at(i, -h, j, h) +
          at(i, -h, j, -h)) /
        (4 * h * h);
      expect(column[i]).toBeCloseTo(mixed, 3);
    }
  }
});

test('the product is symmetric and linear', () => {
  const [u, v] = [w.map((x) => x * x), w.map((x) => 1 - x)];
  const [Hu, Hv] = [hessianTimes(w, u), hessianTimes(w, v)];
  expect(dot(u, Hv) / dot(v, Hu)).toBeCloseTo(1, 5);
  const both = hessianTimes(
    w,
    u.map((ui, i) => 2 * ui - v[i]),
  );
  both.forEach((b, i) =>
    expect(b).toBeCloseTo(2 * Hu[i] - Hv[i], 4),
  );
});

test('the curvatures are those along unit vectors', () => {
  const v = axis(2).map((a) => 7 * a);
  const found = curvatures(w, v);
  expect(found).toHaveLength(30);
  expect(found[0]).toBeCloseTo(hessianTimes(w, axis(2))[2], 8);
  const column = hessianTimes(w, axis(2));
  const size = Math.sqrt(dot(column, column));
  const unit = column.map((c) => c / size);
  expect(found[1]).toBeCloseTo(
    dot(unit, hessianTimes(w, unit)),
    6,
  );
});

const ends = (run: Run) => run.numbers('λ max, λ min:');
const found = (run: Run) => run.number('after 30 products:');

expectNotice(page, 'finds-the-top', async (run) => {
  run.says('20.7', found(run));
  run.says('20.7', ends(run)[0]);
  run.says('-5.91', ends(run)[1]);
  run.says(30, run.series('vᵀHv').y.length);
  const [used, all] = run.numbers(
    'gradients here, for all of H:',
  );
  expect(used).toBe(60);
  run.says(48, all);
  const wide = await run.again({knobs: {'hidden units': 16}});
  expect(wide.numbers('gradients here, for all of H:')).toEqual(
    [60, 96],
  );
  // Where one eigenvalue stands out in size, its curvature is found.
  for (const other of await run.seeds(5)) {
    const [top, low] = ends(other);
    if (Math.abs(low) < 0.9 * top)
      expect(found(other) / top).toBeCloseTo(1, 2);
  }
});

expectTry(page, 'two-of-a-size', (run) => {
  const [top, low] = ends(run);
  run.says('8.82', top);
  run.says('-9.17', low);
  run.says(30, run.series('vᵀHv').y.length);
  expect(found(run)).toBeGreaterThan(low + 0.5);
  expect(found(run)).toBeLessThan(top - 0.5);
});

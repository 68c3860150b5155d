import {grad, momentum, quantile, train} from 'lab';
import {rank, svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  draw,
  features,
  losses,
  outputs,
  total,
  type Nets,
} from './restarts';

const page = 'optimization/landscape';
const x = Array.from({length: 12}, (_, i) => -1 + (2 * i) / 11);

/** The numbers of one restart. */
function one({w, b, a}: Nets, i: number) {
  const n = w.shape[2];
  const of = (data: Float64Array) => [
    ...data.subarray(i * n, (i + 1) * n),
  ];
  return {w: of(w.data), b: of(b.data), a: of(a.data)};
}

test('outputs and losses are those of plain loops', () => {
  const nets = draw(3);
  const y = outputs(nets, x).data;
  for (const i of [0, 5, 15]) {
    const {w, b, a} = one(nets, i);
    const says = x.map((v) =>
      a.reduce(
        (s, ak, k) => s + ak * Math.tanh(w[k] * v + b[k]),
        0,
      ),
    );
    says.forEach((v, j) =>
      expect(y[12 * i + j]).toBeCloseTo(v, 12),
    );
    const loss =
      says.reduce(
        (s, v, j) => s + (v - Math.sin(5 * x[j])) ** 2,
        0,
      ) / 24;
    expect(losses(nets).data[i]).toBeCloseTo(loss, 12);
  }
});

test('permuted units and flipped signs make the same function', () => {
  const {w, b, a} = one(draw(3), 0);
  const f = (order: number[], sign: number, v: number) =>
    order.reduce((s, k) => {
      const flip = k === 2 ? sign : 1;
      return (
        s + flip * a[k] * Math.tanh(flip * (w[k] * v + b[k]))
      );
    }, 0);
  for (const v of x)
    expect(f([2, 0, 1], -1, v)).toBeCloseTo(
      f([0, 1, 2], 1, v),
      12,
    );
});

/** Φ of one restart, datum by unit. */
const Phi = (nets: Nets, i: number) => {
  const n = nets.w.shape[2];
  const flat = features(nets, x).data;
  return x.map((_, j) => [
    ...flat.subarray((12 * i + j) * n, (12 * i + j + 1) * n),
  ]);
};

test('with 12 units the features have rank 12, with 8 only 8', () => {
  expect(rank(Phi(draw(12), 0))).toBe(12);
  expect(rank(Phi(draw(8), 0))).toBe(8);
});

test('‖∇J‖² ≥ ‖∇ₐJ‖² ≥ 2σ²J/N at width 16', () => {
  const nets = draw(16);
  const slope = grad(total)(nets);
  const loss = losses(nets).data;
  for (let i = 0; i < 16; i++) {
    const {s} = svd(Phi(nets, i));
    const sigma = Math.min(...s);
    const ga = one(slope, i).a;
    const size = ga.reduce((sum, g) => sum + g * g, 0);
    expect(size).toBeGreaterThan(
      (2 * sigma ** 2 * loss[i]) / 12,
    );
  }
});

test('9000 steps more: the median of width 2 stays, nets of width 1 leave', () => {
  const after = (n: number, steps: number) => {
    const nets = draw(n);
    const rule = momentum({rate: 0.2, momentum: 0.9});
    train(steps, nets, rule, total);
    return nets;
  };
  const two = after(2, 10_000);
  const sorted = [...losses(two).data];
  const median = quantile(sorted, 0.5);
  expect(median).toBeCloseTo(0.145, 2);
  const high = (nets: Nets) =>
    losses(nets).data.filter((l) => l > 0.27).length;
  const [early, late] = [1000, 10_000].map((k) =>
    high(after(1, k)),
  );
  expect(late).toBeLessThan(early);
}, 120_000);

const cell = (run: Run, n: number, column: string) =>
  run.table().cell(String(n), column);

expectNotice(page, 'two-units-get-caught', async (run) => {
  run.says('0.15', cell(run, 2, 'median'));
  run.says('0.007', cell(run, 2, 'best'));
  for (const other of await run.seeds(3)) {
    other.says('0.15', cell(other, 2, 'median'), 0.01);
    expect(cell(other, 2, 'best')).toBeLessThan(0.0085);
  }
});

expectNotice(page, 'low-not-equal', async (run) => {
  for (const other of await run.seeds(3)) {
    expect(cell(other, 16, 'worst')).toBeLessThan(0.0015);
    expect(cell(other, 16, 'worst / best')).toBeGreaterThan(
      9.5,
    );
    expect(cell(other, 1, 'worst / best')).toBeLessThan(1.5);
  }
});

expectTry(page, 'a-faster-wave', async (run) => {
  run.says('0.008', cell(run, 4, 'median'));
  for (const other of await run.seeds(3)) {
    expect(cell(other, 4, 'median')).toBeGreaterThan(0.006);
    expect(cell(other, 16, 'worst')).toBeLessThan(0.003);
  }
});

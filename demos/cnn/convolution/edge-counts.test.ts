import {matmul, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {costs, slide} from './edge-counts';

const page = 'cnn/convolution';

test('the numbers of the example', () => {
  const {dense, convolution, ...rest} = costs(280, 320);
  expect(dense[0]).toBe(280 * 320 * 280 * 319);
  expect(convolution[1] + convolution[2]).toBe(267960);
  expect(convolution[0]).toBe(2);
  // Its kernels are many, its work is the same.
  expect(rest['a kernel per place']).toEqual([
    178640,
    ...convolution.slice(1),
  ]);
  expect((dense[1] + dense[2]) / 1.6e10).toBeCloseTo(1, 2);
});

test('a product with the dense matrix takes what the formula says, and gives the same edges', () => {
  const [h, w] = [3, 4];
  const I = range(h).map((i) =>
    range(w).map((j) => i * i + 2 * j * j),
  );
  let [times, plus] = [0, 0];
  const C = range(h * (w - 1)).map((r) => {
    const [i, j] = [Math.floor(r / (w - 1)), r % (w - 1)];
    return range(h * w).map((s) =>
      s === i * w + j ? -1 : s === i * w + j + 1 ? 1 : 0,
    );
  });
  for (const row of C) {
    times += row.length;
    plus += row.length - 1;
  }
  expect(costs(h, w).dense).toEqual([
    C.length * C[0].length,
    times,
    plus,
  ]);
  expect(slide(I, [[-1, 1]]).flat()).toEqual(
    matmul(C, I.flat()),
  );
});

const ratio = (run: Run) =>
  run.number('operations, dense to convolution:');
const work = (run: Run, name: string) =>
  run.table().cell(name, 'multiplications') +
  run.table().cell(name, 'additions');

expectNotice(page, 'sixty-thousand', (run) => {
  run.says(59733, ratio(run));
  // Slopes in the plot: four in the side for dense, two for the other.
  const slope = (name: string) => {
    const {x, y} = run.series(name);
    return Math.log(y[14] / y[10]) / Math.log(x[14] / x[10]);
  };
  expect(slope('dense')).toBeCloseTo(4, 1);
  expect(slope('convolution')).toBeCloseTo(2, 1);
});

expectTry(page, 'twice-the-side', (run, author) => {
  run.says(16, work(run, 'dense') / work(author, 'dense'));
  run.says(
    4,
    work(run, 'convolution') / work(author, 'convolution'),
  );
  expect(run.table().cell('convolution', 'numbers')).toBe(2);
});

expectTry(page, 'three-by-three', (run) => {
  run.says(10541, ratio(run));
  expect(ratio(run) / ((280 * 320) / 9)).toBeGreaterThan(1);
  expect(ratio(run) / ((280 * 320) / 9)).toBeLessThan(1.1);
});

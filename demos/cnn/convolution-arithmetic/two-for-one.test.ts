import {conv2d, isClose, random, range, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {compose, fitBehind, total} from './two-for-one';

const page = 'cnn/convolution-arithmetic';
const dice = random(8);

test('one layer behind another is one layer with the composed kernel', () => {
  const [a, b] = [dice.normal(9), dice.normal(9)];
  const x = tensor(dice.normal(64), [1, 1, 8, 8]);
  const kernel = (w: number[], k: number) =>
    tensor(w, [1, 1, k, k]);
  const two = conv2d(conv2d(x, kernel(a, 3)), kernel(b, 3));
  const one = conv2d(x, kernel(compose(a, b), 5));
  expect(isClose(two, one)).toBe(true);
});

test('no change of the second kernels comes closer', () => {
  const target = random(1).normal(25);
  const a = [dice.normal(9)];
  const b = fitBehind(a);
  const distance = (b: number[][]) =>
    total(a, b).reduce(
      (z, v, i) => z + (v - target[i]) ** 2,
      0,
    );
  for (const j of range(9)) {
    for (const step of [-0.01, 0.01]) {
      const other = [
        b[0].map((v, i) => v + (i === j ? step : 0)),
      ];
      expect(distance(other)).toBeGreaterThan(distance(b));
    }
  }
});

/** Where each start arrives; a gap ends its curve. */
const heights = (run: Run) => {
  const {y} = run.series('four starts');
  return y.filter((_, i) => !Number.isFinite(y[i + 1]));
};

expectNotice(page, 'a-rest-stays', async (run) => {
  for (const other of await run.seeds(5)) {
    const ends = heights(other).filter(Number.isFinite);
    expect(ends.length).toBe(4);
    expect(Math.min(...ends)).toBeGreaterThan(0.01);
    expect(
      Math.max(...ends) / Math.min(...ends),
    ).toBeGreaterThan(1.2);
    const left = other.number(
      'share of ‖kernel‖² that is left:',
    );
    expect(left).toBeGreaterThan(0.01);
  }
});

expectTry(page, 'two-channels-between', async (run) => {
  run.says(
    36,
    run.table().cell('two layers of 3 × 3', 'weights'),
  );
  run.says(25, run.table().cell('one 5 × 5', 'weights'));
  for (const other of await run.seeds(3))
    expect(
      other.number('share of ‖kernel‖² that is left:'),
    ).toBe(0);
});

import {random, range, tensor, valueAndGrad} from 'lab';
import {conv2d, mul, reshape, sum, type Tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {back, matrix, slide} from './tied-matrix';

const page = 'cnn/convolution';
const dice = random(4);
const whole = (rows: number, columns: number) =>
  range(rows).map(() =>
    range(columns).map(() => dice.integer(9) - 4),
  );
const [V, K, delta] = [whole(5, 6), whole(2, 3), whole(4, 4)];

test('each column of C is what the layer makes of a single 1', () => {
  const C = matrix(K, 5, 6);
  for (const s of range(30)) {
    const one = range(5).map((p) =>
      range(6).map((q) => (6 * p + q === s ? 1 : 0)),
    );
    expect(C.map((row) => row[s])).toEqual(
      slide(one, K).flat(),
    );
  }
});

test('back and slide(V, δ) are the gradients that lab finds', () => {
  const d = reshape(tensor(delta.flat()), [1, 1, 4, 4]);
  const loss = ({x, w}: {x: Tensor; w: Tensor}) =>
    sum(mul(d, conv2d(x, w)));
  const {grad} = valueAndGrad(loss)({
    x: reshape(tensor(V.flat()), [1, 1, 5, 6]),
    w: reshape(tensor(K.flat()), [1, 1, 2, 3]),
  });
  expect(back(delta, K, 5, 6).flat()).toEqual([...grad.x.data]);
  expect(slide(V, delta).flat()).toEqual([...grad.w.data]);
});

test('a kernel of the size of the input is a dense layer', () => {
  const w = whole(5, 6);
  expect(matrix(w, 5, 6)).toEqual([w.flat()]);
  expect(slide(V, [[3]])).toEqual(
    V.map((v) => v.map((x) => 3 * x)),
  );
});

/** The columns of C that the framed row uses, by the window on the input. */
const start = (run: Run) => {
  const {x, y} = run.series('V', 'window');
  return 6 * (6 - y[0]) + x[0];
};

expectNotice(page, 'nine-weights', (run) => {
  run.says(576, run.number('entries of C:'));
  run.says(144, run.number('not zero:'));
  run.says(9, run.number('different ones among these:'));
  expect(576 - 144).toBe(432); // in a pitfall
});

expectTry(page, 'next-line', async (run) => {
  const at = async (output: number) =>
    start(await run.again({knobs: {output}}));
  run.says(3, (await at(4)) - (await at(3)));
  expect((await at(3)) - (await at(2))).toBe(1);
  expect((await at(5)) - (await at(4))).toBe(1);
  expect(run.knobs.output).toBe(4);
});

expectTry(page, 'one-dimension', (run) => {
  expect(run.number('different ones among these:')).toBe(3);
  const C = matrix([[1, 2, 3]], 1, 18);
  C.slice(1).forEach((row, i) =>
    expect(row.slice(1)).toEqual(C[i].slice(0, -1)),
  );
});

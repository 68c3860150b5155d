// A 1×1 convolution is one matrix at every pixel.
import {abs, check, conv2d, images, knob, matmul} from 'lab';
import {max, print, random, range, reshape, sub} from 'lab';
import {take, tensor, transpose, type Tensor} from 'lab';

const k = knob('kernel', [1, 3]);
const side = 12;
const dice = random(1);
const W = reshape(tensor(dice.normal(6 * k * k)), [2, 3, k, k]);

/** The layer: 3 channels in, 2 channels out. */
export const layer = (x: Tensor) =>
  conv2d(x, W, {padding: (k - 1) / 2});

/** Channels × pixels. */
export const columns = (x: Tensor) =>
  reshape(x, [x.shape[1], side * side]);
/** The middle of the kernel, a 2×3 matrix, at each pixel. */
export function matrixPerPixel(x: Tensor) {
  const m = (k - 1) / 2;
  const matrix = range(2).map((o) =>
    range(3).map((c) => W.at(o, c, m, m)),
  );
  return matmul(tensor(matrix), columns(x)); // [matrix-at-each-pixel]
}
/** The pixels in another order, the same in all channels. */
export function reorder(x: Tensor, order: number[]) {
  const pixels = take(transpose(columns(x)), order);
  return reshape(transpose(pixels), x.shape);
}

// --- picture ---
const spots = [
  [3, 3],
  [8, 4],
  [5, 9],
];
const blob = ([u, v]: number[], i: number, j: number) =>
  Math.exp(-((i - u) ** 2 + (j - v) ** 2) / 6);
const pixels = spots.flatMap((spot) =>
  range(side * side).map((p) =>
    blob(spot, Math.floor(p / side), p % side),
  ),
);
const x = tensor(pixels, [1, 3, side, side]);
const order = dice.permutation(side * side);
const y = layer(x);
const channelsOf = (t: Tensor) =>
  range(t.shape[1]).map((c) => take(columns(t), [c]).data);
images({
  title:
    'three channels in, two out; then with the pixels shuffled',
  images: [
    x,
    y,
    reorder(x, order),
    layer(reorder(x, order)),
  ].flatMap(channelsOf),
  captions: [
    'in 1',
    'in 2',
    'in 3',
    'out 1',
    'out 2',
    'in 1',
    'in 2',
    'in 3',
    'out 1',
    'out 2',
  ],
  columns: 5,
  scheme: 'diverging',
});
const gap = (a: Tensor, b: Tensor) =>
  max(abs(sub(columns(a), columns(b)))).item();
const matrix = reshape(matrixPerPixel(x), y.shape);
print(
  'largest difference from the matrix at each pixel:',
  gap(y, matrix),
);
print(
  'shuffle before against shuffle after:',
  gap(layer(reorder(x, order)), reorder(y, order)),
);
check(
  'a 1×1 layer is that matrix, to the last bit; a 3×3 layer is not',
  (gap(y, matrix) === 0) === (k === 1),
);
check(
  'a 1×1 layer does not see where a pixel stands',
  (gap(layer(reorder(x, order)), reorder(y, order)) === 0) ===
    (k === 1),
);

// Layers of 3×3 reach as far as one large kernel. For less?
import {abs, add, check, conv2d, images, isClose} from 'lab';
import {knob, maximum, normalTensor, random} from 'lab';
import {range, relu, reshape, sub, table, tensor} from 'lab';
import {type Tensor} from 'lab';

const C = knob('channels in', 256, [64, 512, 64]);
const D = knob('channels out', 256, [64, 512, 64]);
const between = knob('between the layers', ['ReLU', 'nothing']);

/** How many pixels wide the window of m layers is. */
export const reach = (m: number) => 2 * m + 1; // [stack-reach]
/** Weights of m layers of 3×3 from C to D channels. */
export const stackWeights = (C: number, D: number, m: number) =>
  9 * C * D + 9 * D * D * (m - 1); // [stack-weights]
/** Weights of one kernel that reaches as far. */
export const oneWeights = (C: number, D: number, m: number) =>
  reach(m) ** 2 * C * D; // [stack-weights]

const dice = random(1);
const kernels = range(4).map(() =>
  normalTensor(dice, [1, 1, 3, 3], 1 / 3),
);
/** m layers of 3×3 on one channel. */
export function stack(x: Tensor, m: number) {
  const layer = (z: Tensor, l: number) =>
    conv2d(z, kernels[l], {padding: 1});
  return range(1, m).reduce(
    (z, l) => layer(between === 'ReLU' ? relu(z) : z, l),
    layer(x, 0),
  );
}

// --- picture ---
const side = 11;
const picture = () => normalTensor(dice, [1, 1, side, side]);
const middle = (side * side - 1) / 2;
const poke = reshape(
  tensor(range(side * side).map((i) => (i === middle ? 1 : 0))),
  [1, 1, side, side],
);
/** The largest change of each output, over forty pictures. */
const change = (m: number) =>
  range(40)
    .map(picture)
    .map((x) => abs(sub(stack(add(x, poke), m), stack(x, m))))
    .reduce((a, b) => maximum(a, b));
const depths = [1, 2, 3, 4];
const changes = depths.map(change);
const width = (map: Tensor) => {
  const columns = range(side).filter((j) =>
    range(side).some((i) => map.at(0, 0, i, j) > 1e-12),
  );
  return 1 + Math.max(...columns) - Math.min(...columns);
};
images({
  title: 'what one pixel changes, behind so many layers',
  images: changes.map((map) => reshape(map, [side, side])),
  captions: depths,
  columns: 4,
});
table({
  columns: [
    'layers',
    'pixels wide',
    'weights',
    'one kernel',
    'ratio',
  ],
  rows: depths.map((m, k) => [
    m,
    width(changes[k]),
    stackWeights(C, D, m),
    oneWeights(C, D, m),
    stackWeights(C, D, m) / oneWeights(C, D, m),
  ]),
  digits: [0, 0, 0, 0, 2],
});
const [x, y] = [picture(), picture()];
const apart = add(stack(x, 3), stack(y, 3));
check(
  'm layers reach 2m + 1 pixels',
  changes.every((map, k) => width(map) === reach(depths[k])),
);
check(
  'without ReLU the stack is linear, with ReLU it is not',
  isClose(stack(add(x, y), 3), apart) === (between !== 'ReLU'),
);

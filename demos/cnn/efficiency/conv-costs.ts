// One layer, six ways: what is computed, and what is moved.
import {check, conv2d, each, fixed, knob} from 'lab';
import {normalTensor, random, range, sum, table} from 'lab';

const k = knob('k', 3, [3, 7, 2]);
const C = knob('C', 256, [16, 256, 16]);
const [n, c] = [14 * 14, C / 4]; // positions, narrow channels

type Size = [height: number, width: number];
type Layer = [...Size, from: number, to: number, g?: number];
/** An output sees a window of the inputs of its group. */
export function weights([h, w, from, to, g = 1]: Layer) {
  return h * w * (from / g) * to; // [grouped]
}
/** Each weight is used once at each position. */
export function multiplyAdds(layer: Layer) {
  return n * weights(layer); // [standard-cost]
}
/** Numbers read and written, each once. */
export function moved(layer: Layer) {
  return n * (layer[2] + layer[3]) + weights(layer); // [intensity]
}

function at(h: number, w: number, from = C, to = C): Layer {
  return [h, w, from, to];
}
export const ways: Record<string, Layer[]> = {
  standard: [at(k, k)],
  '4 groups': [[k, k, C, C, 4]],
  depthwise: [[k, k, C, C, C]],
  separable: [[k, k, C, C, C], at(1, 1)], // [separable]
  'k×1, 1×k': [at(k, 1), at(1, k)], // [factorised]
  bottleneck: [at(1, 1, C, c), at(k, k, c, c), at(1, 1, c, C)],
};

// --- picture ---
const measure = knob('measure time', false);
const dice = random(1);
const draw = (...shape: number[]) => normalTensor(dice, shape);
/** Milliseconds for three runs of lab's own convolution. */
function time([h, w, from, to, groups = 1]: Layer) {
  const x = draw(1, from, 14, 14);
  const kernel = draw(to, from / groups, h, w);
  const begin = performance.now();
  for (const _ of range(3)) conv2d(x, kernel, {groups});
  return performance.now() - begin;
}
const total = (of: (layer: Layer) => number) =>
  each(ways, (layers) => sum(layers.map(of)));
const [W, work] = [weights, multiplyAdds].map(total);
const traffic = total(moved);
const ms = total(measure ? time : () => 0);
const share = (way: string) => work[way] / work.standard;
table({
  columns: ['', 'weights', 'work, %', 'per number', 'time, %'],
  rows: each(ways, (_, way) => [
    W[way],
    fixed(100 * share(way), 1),
    fixed(work[way] / traffic[way], 1),
    measure ? fixed((100 * ms[way]) / ms.standard, 0) : '–',
  ]),
});
check(
  'separable: 1/C + 1/k² of the work',
  Math.abs(share('separable') - 1 / C - 1 / k ** 2) < 1e-12,
);
check(
  'k×1 and 1×k: 2/k of the work',
  Math.abs(share('k×1, 1×k') - 2 / k) < 1e-12,
);
check(
  'depthwise: less than k²/2 multiply–adds per number moved',
  work.depthwise / traffic.depthwise < k ** 2 / 2,
);

// The rest of a division: unread pixels, and the output padding.
import {check, conv1d, convTranspose2d, knob, ones} from 'lab';
import {plot, range, table} from 'lab';

const i = knob('i', 12, [5, 40, 1]);
const k = knob('k', 3, [1, 7, 1]);
const s = knob('s', 2, [1, 5, 1]);
const p = knob('p', 0, [0, 3, 1]);
const d = knob('d', 1, [1, 3, 1]);

type Layer = number[]; // kernel, stride, padding, dilation

/** How far a kernel reaches, from its first tap to its last. */
export const reach = (k: number, d: number) => d * (k - 1) + 1;

/** Steps that fit into i + 2p pixels, and what is left over. */
export function fit(i: number, [k, s, p, d]: Layer) {
  const room = i + 2 * p - reach(k, d); // [steps-that-fit]
  return {steps: Math.floor(room / s), rest: room % s};
}

/** The size behind a convolution, or a pooling. */
export function down(i: number, layer: Layer) {
  return fit(i, layer).steps + 1; // [conv-size]
}

/** The size behind a transposed convolution. */
export function up(o: number, [k, s, p, d]: Layer, extra = 0) {
  return (o - 1) * s - 2 * p + reach(k, d) + extra; // [transposed-size]
}

const layer = [k, s, p, d];
const {rest} = fit(i, layer);
const o = down(i, layer);

// --- picture ---
const back = up(o, layer, rest);
const taps = range(o).flatMap((row) =>
  range(k).map((tap) => [row * s + tap * d - p, row]),
);
const isPixel = (x: number) => x >= 0 && x < i;
const read = new Set(taps.map(([x]) => x));
const unread = range(-p, i + p).filter((x) => !read.has(x));
plot({
  x: {label: 'position in the input'},
  y: {label: 'output', domain: [-1.6, Math.max(o, 1) - 0.4]},
  points: {
    'reads a pixel': taps.filter(([x]) => isPixel(x)),
    'reads padding': taps.filter(([x]) => !isPixel(x)),
    'never read': unread.map((x) => [x, -1]),
  },
});
table({
  columns: ['', 'size'],
  rows: {
    'rounded down': o,
    'rounded up': o + (rest > 0 ? 1 : 0),
    'left over': rest,
    'pixels never read': unread.filter(isPixel).length,
    'transposed, no output padding': up(o, layer),
    'transposed, output padding': back,
  },
});
const options = {stride: s, padding: p, dilation: d};
const [map, kernel] = [ones(1, 1, o, o), ones(1, 1, k, k)];
const all = {...options, outputPadding: rest};
check(
  'lab’s conv1d gives the size that is rounded down',
  conv1d(ones(1, 1, i), ones(1, 1, k), options).shape[2] === o,
);
check(
  'what is left over, as output padding, leads back to i',
  back === i &&
    convTranspose2d(map, kernel, all).shape[2] === i,
);

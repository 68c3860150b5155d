// Size, parameters, multiply–adds and field of a whole stack.
import {check, knob, plot, range, sum, table} from 'lab';
import {verbatim} from 'lab';

const net = knob('net', ['AlexNet', 'VGG-16', 'ResNet-50']);
// Yours to change. in: channels, n: side; conv, up (transposed)
// with their outputs; pool; k kernel, s stride, p padding,
// d dilation, g groups, o output padding, x: so many times.
const alexNet = `in3 n227, conv96 k11 s4, pool k3 s2,
  conv256 k5 p2 g2, pool k3 s2, conv384 k3 p1,
  conv384 k3 p1 g2, conv256 k3 p1 g2, pool k3 s2,
  conv4096 k6, conv4096, conv1000`;

export function size(n: number, {up, k, s, p, d, o}: Layer) {
  if (up) return (n - 1) * s - 2 * p + d * (k - 1) + o + 1; // [transposed-size]
  return Math.floor((n + 2 * p - d * (k - 1) - 1) / s) + 1; // [conv-size]
}

/** Each output reads c / g channels of k × k pixels. */
export function weights(c: number, {outputs, k, g}: Layer) {
  return (k * k * c * outputs) / g; // [count-weights]
}

/** One bias for each output; with a norm, a scale as well. */
export function parameters(c: number, layer: Layer) {
  return weights(c, layer) + layer.outputs * (1 + layer.norm);
}

/** Each weight, once at each position of the output. */
export function multiplyAdds(n: number, c: number, l: Layer) {
  const side = l.up ? n : size(n, l); // up: of the input
  return weights(c, l) * side * side; // [count-multiply-adds]
}

/** How many pixels a unit sees, counted from the last layer. */
export function field(layers: Layer[]) {
  return layers.reduceRight((r, {up, k, s, d}) => {
    if (up) return Math.floor((r + d * (k - 1) - 1) / s) + 1;
    return (r - 1) * s + d * (k - 1) + 1; // [backward-field]
  }, 1);
}

// --- picture ---
// long: three published nets in a text of their own, one with shortcuts
/** `conv96 k11 s4`, as numbers. */
export function read(text: string) {
  const l = {k: 1, s: 1, p: 0, d: 1, g: 1, o: 0, x: 1, norm: 0};
  const all = {
    ...l,
    in: 0,
    n: 0,
    conv: 0,
    up: 0,
    side: 0,
    text,
  };
  for (const [, word, n] of text.matchAll(/([a-z]+)(\d*)/g))
    Object.assign(all, {[word]: Number(n || 1)});
  return {...all, outputs: all.conv + all.up + all.side};
}
type Layer = ReturnType<typeof read>;

/** Of each layer: side, channels, parameters, products, field. */
export function count(text: string) {
  const [input, ...list] = text.split(',').map(read);
  const layers = list.flatMap((l) => range(l.x).map(() => l));
  let [n, c] = [input.n, input.in];
  return layers.map((l, i) => {
    const way = layers.slice(0, i + 1).filter((m) => !m.side);
    const [side, channels] = [size(n, l), l.outputs || c];
    const counts = [parameters(c, l), multiplyAdds(n, c, l)];
    if (!l.side) [n, c] = [side, channels];
    return {l, cells: [side, channels, ...counts, field(way)]};
  });
}
// What stands beside ResNet's way, on its shortcuts: side.
const block = (w: number, s = 1) => `conv${w} s${s} norm,
  conv${w} k3 p1 norm, conv${4 * w} norm,`;
const stage = (w: number, n: number, s = 2) =>
  `side${4 * w} s${s} norm, ${block(w, s) + block(w).repeat(n - 1)}`;
export const nets = {
  AlexNet: alexNet,
  'VGG-16': `in3 n224, conv64 k3 p1 x2, pool k2 s2,
    conv128 k3 p1 x2, pool k2 s2, conv256 k3 p1 x3, pool k2 s2,
    conv512 k3 p1 x3, pool k2 s2, conv512 k3 p1 x3, pool k2 s2,
    conv4096 k7, conv4096, conv1000`,
  'ResNet-50': `in3 n224, conv64 k7 s2 p3 norm, pool k3 s2 p1,
    ${stage(64, 3, 1)} ${stage(128, 4)} ${stage(256, 6)}
    ${stage(512, 3)} pool k7, conv1000`,
};
const rows = count(nets[net]);
const column = (j: number) => rows.map(({cells}) => cells[j]);
const x = {label: 'layer', values: range(1, rows.length + 1)};
plot({
  panels: [
    {x, bars: {parameters: column(2)}},
    {x, bars: {products: column(3)}},
  ],
});
const isLast = (i: number) => column(0)[i] !== column(0)[i + 1];
table({
  columns: ['layer', 'n', 'c', 'parameters', 'products', 'r'],
  rows: rows
    .filter((_, i) => rows.length < 30 || isLast(i))
    .map(({l, cells}) => [verbatim(l.text.trim()), ...cells]),
});
const published = {
  AlexNet: [60965224, 0.72],
  'VGG-16': [138357544, 15.47],
  'ResNet-50': [25557032, 3.8],
}[net];
const counted = [sum(column(2)), sum(column(3)) / 1e9];
table({
  columns: ['', 'parameters', 'billion products'],
  rows: {counted, published},
  digits: 2,
});
check(
  'parameters and products are the published ones',
  counted[0] === published[0] &&
    Math.abs(counted[1] / published[1] - 1) < 0.02, // 3.8 was rounded down
);

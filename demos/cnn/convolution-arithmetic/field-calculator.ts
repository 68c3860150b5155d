// Side, step, field and first centre of each layer, both ways.
import {check, conv1d, each, grad, iterate, knob} from 'lab';
import {ones, plot, range, slice, sum, table} from 'lab';

const net = knob('net', ['AlexNet', 'VGG-16', 'ZF-5']);
const unit = knob('unit', ['middle', 'first']);
/** The input; then kernel, stride, padding of each layer. */
const nets = {
  AlexNet: `227, 11 4 0, 3 2 0, 5 1 2, 3 2 0,
    3 1 1, 3 1 1, 3 1 1, 3 2 0`,
  'VGG-16': `224, 3 1 1, 3 1 1, 2 2 0, 3 1 1, 3 1 1, 2 2 0,
    3 1 1, 3 1 1, 3 1 1, 2 2 0, 3 1 1, 3 1 1, 3 1 1, 2 2 0,
    3 1 1, 3 1 1, 3 1 1, 2 2 0`,
  'ZF-5': `224, 7 2 3, 3 2 1, 5 2 2, 3 2 1,
    3 1 1, 3 1 1, 3 1 1`,
};
const [[input], ...layers] = nets[net]
  .split(',')
  .map((text) => text.trim().split(' ').map(Number));

/** n pixels, j input pixels apart; field r; first centre. */
export function forward(map: number[], [k, s, p]: number[]) {
  const [n, j, r, first] = map;
  return [
    Math.floor((n + 2 * p - k) / s) + 1, // [conv-size]
    j * s, // [jump]
    r + (k - 1) * j, // [field-recursion]
    first + ((k - 1) / 2 - p) * j, // [first-centre]
  ];
}

/** The same field, from the last layer to the first. */
export function backward(layers: number[][]) {
  return layers.reduceRight(
    (r, [k, s]) => (r - 1) * s + k, // [backward-field]
    1,
  );
}

const start = [input, 1, 1, 0];
const maps = iterate(layers.length, start, (map, l) =>
  forward(map, layers[l]),
);

// --- picture ---
const at = maps.map(([n]) =>
  unit === 'first' ? 0 : Math.floor(n / 2),
);
/** The edges of the field of that unit: centre ± r/2. */
const sides = maps.map(([, j, r, first], l) =>
  [-r / 2, r / 2].map((half) => first + at[l] * j + half),
);
/** How the unit behind the first l + 1 layers depends on x. */
const measured = layers.map((_, l) => {
  const slopes = grad((x) => {
    const map = layers
      .slice(0, l + 1)
      .reduce(
        (map, [k, stride, padding]) =>
          conv1d(map, ones(1, 1, k), {stride, padding}),
        x,
      );
    return sum(slice(map, at[l + 1], at[l + 1] + 1, 2));
  })(ones(1, 1, input));
  const pixels = slopes.values();
  return range(input).filter((i) => pixels[i] !== 0);
});
const boxes = {image: [[-0.5, input - 0.5]], fields: sides};
plot({
  equal: true,
  lines: each(boxes, (box) => ({
    x: box.flatMap(([a, b]) => [a, b, b, a, a, NaN]),
    y: box.flatMap(([a, b]) => [a, a, b, b, a, NaN]),
  })),
});
table({
  columns: ['layer', 'n', 'j', 'r', 'first centre', 'measured'],
  rows: measured.map((m, l) => [
    l + 1,
    ...maps[l + 1],
    m.length,
  ]),
});
check(
  'both ways give the same fields',
  layers.every(
    (_, l) =>
      maps[l + 1][2] === backward(layers.slice(0, l + 1)),
  ),
);
check(
  'the slopes fill the field, as far as the image reaches',
  measured.every((m, l) => {
    const [a, b] = sides[l + 1];
    const inside = range(input).filter((i) => i > a && i < b);
    return m.join() === inside.join();
  }),
);

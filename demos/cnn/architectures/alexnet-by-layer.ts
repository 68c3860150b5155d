// In AlexNet the weights are dense, the work is convolution.
import {check, knob, plot, print, sum, table} from 'lab';

const groups = knob('groups', [2, 1]);
const input = knob('input', [227, 224]);

/** Pixels along a side behind a k×k window. */
export function sizeBehind(n: number, k: number, s = 1, p = 0) {
  return Math.floor((n + 2 * p - k) / s) + 1; // [alexnet-sizes]
}
/** k×k kernels from C to D channels, D·n² outputs, g groups. */
export function count(
  C: number,
  D: number,
  k: number,
  n: number,
  g = 1,
) {
  const kernels = ((k * k * C) / g) * D; // [count-layer]
  return {n, parameters: kernels + D, work: kernels * n * n};
}

const n1 = sizeBehind(input, 11, 4);
const n2 = sizeBehind(n1, 3, 2); // behind pooling
const n3 = sizeBehind(n2, 3, 2);
const n6 = sizeBehind(n3, 3, 2);
const layers = {
  'conv 1': count(3, 96, 11, n1),
  'conv 2': count(96, 256, 5, n2, groups),
  'conv 3': count(256, 384, 3, n3),
  'conv 4': count(384, 384, 3, n3, groups),
  'conv 5': count(384, 256, 3, n3, groups),
  'dense 6': count(256, 4096, n6, 1), // one window, n6 wide
  'dense 7': count(4096, 4096, 1, 1),
  'dense 8': count(4096, 1000, 1, 1),
};

// --- picture ---
const names = Object.keys(layers);
const counts = Object.values(layers);
const parameters = counts.map((layer) => layer.parameters);
const work = counts.map((layer) => layer.work);
const share = (part: number[]) =>
  part.map((p) => (100 * p) / sum(part));
plot({
  x: {values: names},
  y: {label: '%'},
  bars: {
    'share of the parameters': share(parameters),
    'share of the multiply–adds': share(work),
  },
});
table({
  columns: ['layer', 'side', 'parameters', 'multiply–adds'],
  rows: names.map((name, i) => [
    name,
    counts[i].n,
    parameters[i],
    work[i],
  ]),
});
print('parameters in all:', sum(parameters));
print('multiply–adds in all:', sum(work));
const dense = sum(share(parameters).slice(5));
print('share of the parameters in dense layers, %:', dense);
const conv = sum(share(work).slice(0, 5));
print('share of the multiply–adds in convolutions, %:', conv);
check('dense layers have nine parameters of ten', dense > 90);
check('convolutions have nine multiply–adds of ten', conv > 90);

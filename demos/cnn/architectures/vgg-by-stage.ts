// VGG: one design, and three dense layers that dwarf it.
import {check, knob, plot, print, range, sum, table} from 'lab';

const depth = knob('weight layers', [16, 11, 13, 19]);
const oneKernel = knob('one kernel per stage', false);
const average = knob('global average pooling', false);

/** k×k kernels from C to D channels, D·n² outputs. */
export function count(C: number, D: number, k: number, n = 1) {
  const kernels = k * k * C * D;
  return {parameters: kernels + D, work: kernels * n * n}; // [count-layer]
}
/** m layers of 3×3, or one kernel that reaches as far. */
export function stage(
  C: number,
  D: number,
  n: number,
  m: number,
) {
  if (oneKernel) return [count(C, D, 2 * m + 1, n)];
  return range(m).map((l) => count(l ? D : C, D, 3, n)); // [vgg-stage]
}

const layersIn = {
  11: [1, 1, 2, 2, 2],
  13: [2, 2, 2, 2, 2],
  16: [2, 2, 3, 3, 3],
  19: [2, 2, 4, 4, 4],
}[depth];
const channels = [3, 64, 128, 256, 512, 512];
const convolutions = layersIn.map((m, s) =>
  stage(channels[s], channels[s + 1], 224 / 2 ** s, m),
);
const dense = average
  ? [count(512, 1000, 1)]
  : [
      count(512, 4096, 7),
      count(4096, 4096, 1),
      count(4096, 1000, 1),
    ];

// --- picture ---
const parts = [...convolutions, dense];
const names = [
  'stage 1',
  'stage 2',
  'stage 3',
  'stage 4',
  'stage 5',
  'dense',
];
const parameters = parts.map((p) =>
  sum(p.map((l) => l.parameters)),
);
const work = parts.map((p) => sum(p.map((l) => l.work)));
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
  columns: [
    '',
    'layers',
    'parameters, millions',
    'multiply–adds, billions',
  ],
  rows: names.map((name, i) => [
    name,
    parts[i].length,
    parameters[i] / 1e6,
    work[i] / 1e9,
  ]),
  digits: [0, 0, 3, 3],
});
print('parameters in all:', sum(parameters));
print('multiply–adds in all:', sum(work));
print(
  'in dense layers, % of the parameters:',
  share(parameters)[5],
);
check(
  'convolutions do nine tenths of the work',
  share(work)[5] < 10,
);
check(
  'three dense layers have most of the parameters',
  average || share(parameters)[5] > 50,
);

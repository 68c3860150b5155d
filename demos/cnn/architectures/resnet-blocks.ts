// A bottleneck block does a seventeenth of the work of two 3×3.
import {check, each, fixed, knob, plot, print} from 'lab';
import {range, sum, table} from 'lab';

const depth = knob('layers', [50, 18, 34, 101, 152]);
const strideIn = knob('stride in', ['first 1×1', '3×3']);

/** Kernels from C to D channels, D·n² outputs, γ and β. */
export function conv(
  C: number,
  D: number,
  k: number,
  n: number,
) {
  const kernels = k * k * C * D;
  return {parameters: kernels + 2 * D, work: kernels * n * n};
}
/** Two 3×3 layers, from C to D channels. */
export const basic = (C: number, D: number, n: number) => [
  conv(C, D, 3, n), // [bottleneck]
  conv(D, D, 3, n),
];
/** 1×1 to a quarter, 3×3 there, 1×1 back; stride s. */
export function bottleneck(
  C: number,
  D: number,
  n: number,
  s = 1,
) {
  return [
    conv(C, D / 4, 1, strideIn === '3×3' ? n * s : n),
    conv(D / 4, D / 4, 3, n), // [bottleneck]
    conv(D / 4, D, 1, n),
  ];
}
/** A block, and a 1×1 on the path where the shape changes. */
export function block(C: number, D: number, n: number, s = 1) {
  const shortcut = C === D ? [] : [conv(C, D, 1, n)]; // [projection]
  return depth < 50
    ? [...basic(C, D, n), ...shortcut]
    : [...bottleneck(C, D, n, s), ...shortcut];
}

// --- picture ---
const counts = {
  18: [2, 2, 2, 2],
  34: [3, 4, 6, 3],
  50: [3, 4, 6, 3],
  101: [3, 4, 23, 3],
  152: [3, 8, 36, 3],
}[depth];
const wide = depth < 50 ? 1 : 4;
const stages = counts.map((m, i) => {
  const [D, n] = [wide * 64 * 2 ** i, 56 / 2 ** i];
  const first = block(i ? D / 2 : 64, D, n, i ? 2 : 1);
  return [
    ...first,
    ...range(1, m).flatMap(() => block(D, D, n)),
  ];
});
const dense = 512 * wide * 1000;
const scores = {parameters: dense + 1000, work: dense};
const layers = [conv(3, 64, 7, 112), ...stages.flat(), scores];
type Layers = {parameters: number; work: number}[];
const size = (l: Layers) => sum(l.map((l) => l.parameters));
const work = (l: Layers) => sum(l.map((l) => l.work));
const widths = [64, 128, 256, 512];
const cost = each({'two 3×3': basic, bottleneck}, (kind) =>
  widths.map((C) => work(kind(C, C, 14)) / 1e6),
);
plot({
  x: {
    label: 'channels',
    values: widths,
    log: true,
    ticks: widths,
  },
  y: {label: 'multiply–adds, millions', log: true},
  lines: cost,
});
table({
  columns: [
    'stage',
    'blocks',
    'parameters/10⁶',
    'multiply–adds/10⁹',
  ],
  rows: stages.map((l, i) => {
    return [i + 1, counts[i], size(l) / 1e6, work(l) / 1e9];
  }),
  digits: [0, 0, 3, 3],
});
const ratio = cost['two 3×3'][2] / cost.bottleneck[2];
print('two 3×3 against a bottleneck, at 256:', fixed(ratio, 1));
print('parameters in all:', size(layers));
print('multiply–adds in all:', work(layers));
check(
  'a bottleneck of 256 does less work than two 3×3 of 64',
  cost.bottleneck[2] < cost['two 3×3'][0],
);

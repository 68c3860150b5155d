// Inception: narrow with 1×1 first, then use the large kernels.
import {check, each, knob, plot, print, sum, table} from 'lab';

// side, channels in, 1×1, (to, 3×3), (to, 5×5), behind pooling
const modules = {
  '3a': [28, 192, 64, 96, 128, 16, 32, 32],
  '3b': [28, 256, 128, 128, 192, 32, 96, 64],
  '4a': [14, 480, 192, 96, 208, 16, 48, 64],
  '4b': [14, 512, 160, 112, 224, 24, 64, 64],
  '4c': [14, 512, 128, 128, 256, 24, 64, 64],
  '4d': [14, 512, 112, 144, 288, 32, 64, 64],
  '4e': [14, 528, 256, 160, 320, 32, 128, 128],
  '5a': [7, 832, 256, 160, 320, 32, 128, 128],
  '5b': [7, 832, 384, 192, 384, 48, 128, 128],
};
const name = knob('module', Object.keys(modules) as '3a'[]);

/** k×k kernels from C to D channels, D·n² outputs. */
export function count(
  C: number,
  D: number,
  k: number,
  n: number,
) {
  const kernels = k * k * C * D;
  return {parameters: kernels + D, work: kernels * n * n}; // [count-layer]
}
/** The branches: narrowed by 1×1, or straight from all C. */
export function branches(numbers: number[], narrow: boolean) {
  const [n, C, one, to3, three, to5, five, behind] = numbers;
  const via = (r: number, D: number, k: number) =>
    narrow
      ? [count(C, r, 1, n), count(r, D, k, n)] // [one-by-one-first]
      : [count(C, D, k, n)];
  return {
    '1×1': [count(C, one, 1, n)],
    '3×3': via(to3, three, 3),
    '5×5': via(to5, five, 5),
    'behind pooling': narrow ? [count(C, behind, 1, n)] : [],
  };
}

// --- picture ---
type Layers = {parameters: number; work: number}[];
const work = (layers: Layers) => sum(layers.map((l) => l.work));
const [, C, one, , three, , five, behind] = modules[name];
const narrow = branches(modules[name], true);
const straight = branches(modules[name], false);
const ways = {'1×1 first': narrow, straight};
const millions = each(ways, (way) =>
  Object.values(way).map((layers) => work(layers) / 1e6),
);
plot({
  x: {values: Object.keys(narrow)},
  y: {label: 'multiply–adds, millions'},
  bars: millions,
});
table({
  title: 'multiply–adds, millions',
  columns: ['', ...Object.keys(narrow), 'sum', 'channels out'],
  rows: each(millions, (m, way) => [
    ...m,
    sum(m),
    one + three + five + (way === 'straight' ? C : behind),
  ]),
  digits: [0, 1, 1, 1, 1, 1, 0],
});
const spatial = (three + five) / (one + three + five + behind);
print('share of 3×3 and 5×5 in the output, %:', 100 * spatial);

const net = [
  count(3, 64, 7, 112),
  count(64, 64, 1, 56),
  count(64, 192, 3, 56),
  ...Object.values(modules).flatMap((numbers) =>
    Object.values(branches(numbers, true)).flat(),
  ),
  count(1024, 1000, 1, 1),
];
print(
  'parameters of GoogLeNet:',
  sum(net.map((l) => l.parameters)),
);
print('multiply–adds of GoogLeNet:', work(net));
check(
  '1×1 first makes the 5×5 branch cost less than a quarter',
  work(narrow['5×5']) < work(straight['5×5']) / 4,
);
const ends = Object.values(modules).map((m) => ({
  takes: m[1],
  gives: m[2] + m[4] + m[6] + m[7],
}));
check(
  'each module takes in what the one before puts out',
  ends.every(({takes}, i) => !i || takes === ends[i - 1].gives),
);

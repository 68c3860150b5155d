// The same edges, from two numbers or from eight billion.
import {check, each, images, knob, logspace} from 'lab';
import {plot, print, range, sum, table} from 'lab';

const height = knob('height', 280, [40, 560, 40]);
const width = knob('width', 320, [40, 640, 40]);
const kh = knob('kernel height', 1, [1, 7, 1]);
const kw = knob('kernel width', 2, [2, 7, 1]);

type Picture = number[][];
let multiplications = 0;
const times = (a: number, b: number) => {
  multiplications++;
  return a * b;
};
/** The sum of products at each place where K fits. */
export function slide(I: Picture, K: Picture) {
  const [rows, columns] = [
    I.length - kh + 1,
    I[0].length - kw + 1,
  ];
  const at = (i: number, j: number) =>
    K.flatMap((w, m) =>
      w.map((wn, n) => times(I[i + m][j + n], wn)),
    );
  return range(rows).map((i) =>
    range(columns).map((j) => sum(at(i, j))),
  );
}
/** Numbers to store, multiplications, additions. */
export function costs(h: number, w: number) {
  const m = h * w; // inputs
  const n = (h - kh + 1) * (w - kw + 1); // outputs
  const k = kh * kw; // inputs of one output
  return {
    dense: [m * n, m * n, n * (m - 1)], // [dense-cost]
    'a kernel per place': [k * n, k * n, n * (k - 1)],
    convolution: [k, k * n, n * (k - 1)], // [sparse-cost]
  };
}
// --- picture ---
// The last column under the window minus the first.
const tap = (n: number) =>
  Number(n === kw - 1) - Number(n === 0);
const K = range(kh).map(() => range(kw).map(tap));
/** A disc, a slanted bar and a block, in greys. */
const grey = (y: number, x: number) => {
  if (Math.hypot(y - 0.35, x - 0.3) < 0.2) return 0.9;
  if (Math.abs(x - 0.55 - 0.3 * y) < 0.05) return 0.6;
  return y > 0.65 && x < 0.5 && x > 0.1 ? 0.4 : 0.1;
};
const picture = range(height).map((i) =>
  range(width).map((j) => grey(i / height, (j / width) * 1.1)),
);
const found = slide(picture, K);
/** The greatest of 4 × 4 pixels. */
const shrink = (M: Picture) => {
  const part = (i: number, j: number) =>
    M.slice(4 * i, 4 * i + 4).map((line) =>
      line.slice(4 * j, 4 * j + 4).map(Math.abs),
    );
  return range(height / 4).map((i) =>
    range(width / 4).map((j) =>
      Math.max(0, ...part(i, j).flat()),
    ),
  );
};
const sheet = [picture, found].map(shrink);
images({images: sheet, captions: ['input', 'edges']});
const rows = costs(height, width);
const columns = ['numbers', 'multiplications', 'additions'];
table({columns, rows});
const {dense, convolution} = rows;
const operations = ([, times, plus]: number[]) => times + plus;
const ratio = operations(dense) / operations(convolution);
print('operations, dense to convolution:', Math.round(ratio));
print(
  'numbers, dense to convolution:',
  dense[0] / convolution[0],
);
const sides = logspace(8, 1024, 15).map(Math.round);
const names = ['dense', 'convolution'] as const;
plot({
  x: {label: 'side of the picture', log: true, values: sides},
  y: {label: 'multiplications and additions', log: true},
  lines: each(names, (name) =>
    sides.map((s) => operations(costs(s, s)[name])),
  ),
});
check(
  'as many multiplications as the formula says',
  multiplications === convolution[1],
);

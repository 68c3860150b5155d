// A layer is one small sum, taken at every place.
import {check, dot, knob, neg, outer, plot, print} from 'lab';
import {range, sum, table, verbatim} from 'lab';
import {size, test} from 'lab/digits28';

const row = knob('row', 9, [0, 25, 1]);
const column = knob('column', 8, [0, 25, 1]);
const isFlipped = knob('true convolution', false);
const channels = knob('channels', [1, 2]);
const sobel = outer([1, 2, 1], [-1, 0, 1]);
const K0 = knob('K', {value: sobel, min: -9, max: 9, step: 1});

type Map = number[][];
/** Σ over c, m, n of V[c][i + m][j + n] · K[c][m][n] */
export function output(V: Map[], K: Map[], [i, j]: number[]) {
  const line = (w: number[], v: number[]) =>
    dot(w, v.slice(j, j + w.length)); // [one-output]
  return sum(
    K.map((Kc, c) =>
      sum(Kc.map((w, m) => line(w, V[c][i + m]))),
    ), // [all-channels]
  );
}
/** Σ over m, n of I[i − m][j − n] · K[m][n] */
export function convolve(I: Map, K: Map, [i, j]: number[]) {
  const term = (w: number, m: number, n: number) =>
    w * I[i - m][j - n]; // [flip]
  return sum(
    K.flatMap((line, m) => line.map((w, n) => term(w, m, n))),
  );
}
/** Turned by 180°. */
export function turn(K: Map) {
  return K.map((line) => [...line].reverse()).reverse();
}
const now = greys(test.images[7]);
const before = now.map((line) => [...line.slice(1), 0]);
const V = [now, before]; // two frames: it moves to the right
const used = isFlipped ? turn(K0) : K0;
const K = [used, neg(used)].slice(0, channels);

// --- picture ---
const n = size - 2;
const map = (f: (at: number[]) => number) =>
  range(n).map((i) => range(n).map((j) => f([i, j])));
const Z = map((at) => output(V, K, at));
/** Whole numbers from 0 to 15, so that every sum is exact. */
function greys(image: number[]) {
  const line = (i: number) =>
    image.slice(i * size).slice(0, size);
  return range(size).map((i) =>
    line(i).map((v) => Math.round(15 * v)),
  );
}
/** Row 0 on top, and a frame around k × k places. */
const panel = (title: string, M: Map, k: number) => {
  const most = Math.max(1, ...M.flat().map(Math.abs));
  const x = [0, M.length];
  const frame = {
    x: [0, k, k, 0, 0].map((d) => column + d),
    y: [0, 0, k, k, 0].map((d) => M.length - row - d),
  };
  return {
    title,
    x: {label: 'column', domain: x},
    y: {label: 'row', domain: x, ticks: []},
    heat: {
      x,
      y: x,
      values: [...M].reverse(),
      scheme: 'diverging' as const,
      range: [-most, most],
    },
    lines: {window: {...frame, tone: 'ink' as const}},
  };
};
const inputs = [
  panel('input', now, 3),
  panel('before', before, 3),
];
const shown = inputs.slice(0, channels);
plot({equal: true, panels: [...shown, panel('output', Z, 1)]});
const signed = (w: number) => (w < 0 ? `(−${-w})` : `${w}`);
const rows = K.flatMap((Kc, c) =>
  Kc.map((w, m) => {
    const v = V[c][row + m].slice(column, column + 3);
    const terms = v.map((vn, i) => `${vn}·${signed(w[i])}`);
    return [c, verbatim(terms.join(' + ')), dot(w, v)];
  }),
);
table({columns: ['channel', 'products', 'sum'], rows});
print('Z at this place:', Z[row][column]);
const flipped = map(([i, j]) =>
  convolve(now, K0, [i + 2, j + 2]),
);
const turned = map((at) => output(V, [turn(K0)], at)).flat();
check(
  'true convolution = the sum with the kernel turned by 180°',
  flipped.flat().every((z, i) => z === turned[i]),
);

// Bins that grow with the map: one classifier for every size.
import {adam, add, argmax, check, conv2d} from 'lab';
import {crossEntropy, knob, matmul, mean, plot} from 'lab';
import {range, relu, table, tensor, train} from 'lab';
import {transpose, zeros} from 'lab';
import {test, train as known} from 'lab/digits';

const n = knob('n × n bins', [2, 1, 4]);
const kind = knob('pooling', ['average', 'max']);
const seen = [14]; // sizes in training

/** The pixels in each of n bins, of m in a row. */
export function bins(m: number, n: number) {
  return range(n).map((i) => {
    const from = Math.floor((i * m) / n); // [bins]
    return range(from, Math.ceil(((i + 1) * m) / n));
  });
}
/** n × n numbers of an m × m map, for any m. */
export function adaptive(map: Float64Array, n: number) {
  const m = Math.sqrt(map.length);
  const parts = bins(m, n);
  return parts.flatMap((rows) =>
    parts.map((columns) => {
      const values: number[] = [];
      for (const i of rows)
        for (const j of columns) values.push(map[i * m + j]);
      return kind === 'max'
        ? Math.max(...values)
        : mean(values);
    }),
  );
}

// --- picture ---
/** Eight 5 × 5 edge filters, one for each direction. */
const taps = range(8 * 25).map((t) => {
  const angle = (Math.floor(t / 25) * Math.PI) / 4;
  const [x, y] = [(t % 5) - 2, Math.floor((t % 25) / 5) - 2];
  const along = x * Math.cos(angle) + y * Math.sin(angle);
  return along * Math.exp(-(x * x + y * y) / 2);
});
const bank = tensor(taps, [8, 1, 5, 5]);
/** Digits on m × m pixels, enlarged, filtered, pooled. */
const features = (of: number[][], m: number, zoom: number) => {
  const from = range(m).map((i) => (i + 0.5 - m / 2) / zoom);
  const near = from.map((u) =>
    range(14).map((j) =>
      Math.max(0, 1 - Math.abs(u + 6.5 - j)),
    ),
  );
  const x = tensor(of.flat(), [of.length, 1, 14, 14]);
  const drawn = matmul(matmul(near, x), transpose(near));
  const {data} = relu(conv2d(drawn, bank, {padding: 2}));
  const map = (a: number) =>
    data.subarray(a * m * m, (a + 1) * m * m);
  return range(of.length).map((b) =>
    range(8).flatMap((a) => adaptive(map(8 * b + a), n)),
  );
};
const digits = known.images.slice(0, 500);
const x = seen.flatMap((m) => features(digits, m, m / 14));
const y = seen.flatMap(() => known.labels.slice(0, 500));
const net = {w: zeros(8 * n * n, 10), b: zeros(10)};
train(150, net, adam({rate: 0.1}), ({w, b}) =>
  crossEntropy(add(matmul(x, w), b), y),
);
const right = (m: number, zoom: number) => {
  const x = features(test.images, m, zoom);
  const {data} = argmax(add(matmul(x, net.w), net.b), 1);
  return mean(test.labels.map((l, i) => Number(l === data[i])));
};
const m = [14, 18, 22, 28];
const shares = {
  'digit enlarged': m.map((m) => right(m, m / 14)),
  'empty margin': m.map((m) => right(m, 1)),
};
plot({
  x: {label: 'm', values: m},
  y: {label: 'right, of 200 new digits', domain: [0, 1]},
  lines: shares,
});
table({
  columns: m.map((m) => `m = ${m}`),
  rows: shares,
  digits: 2,
});
const margin = new Set(shares['empty margin']);
check(
  'an empty margin changes no maximum of one or four bins',
  kind !== 'max' || n > 2 || margin.size === 1,
);
const seven = bins(7, n).flat();
check(
  'every pixel lies in a bin, two at most share one',
  new Set(seven).size === 7 && seven.length < 7 + n,
);

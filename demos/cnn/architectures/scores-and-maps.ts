// Average then weigh, or weigh then average: the same scores.
import {argmax, check, images, isClose, knob} from 'lab';
import {matmul, mean, print, range, table} from 'lab';
import {tensor, type Tensor} from 'lab';

const side = knob('side', [7, 14]);
const P = side * side;

/** One row of weights for each class, one for each channel. */
const V = tensor([
  [1, 0, -0.5],
  [-0.5, 1, 0],
]);

/** x: channels × pixels. The head of GoogLeNet. */
export function averageThenWeigh(x: Tensor) {
  return matmul(V, mean(x, 1)); // [average-head]
}
/** A map for each class: a 1×1 convolution. */
export function classMaps(x: Tensor) {
  return matmul(V, x); // [average-head]
}
export function weighThenAverage(x: Tensor) {
  return mean(classMaps(x), 1); // [average-head]
}

// --- picture ---
const spots = [
  [0.2, 0.3],
  [0.7, 0.2],
  [0.6, 0.8],
];
const places = range(P).map((p) => [
  (Math.floor(p / side) + 0.5) / side,
  ((p % side) + 0.5) / side,
]);
const x = tensor(
  spots.map(([u, v]) =>
    places.map(([i, j]) =>
      Math.exp(-((i - u) ** 2 + (j - v) ** 2) / 0.03),
    ),
  ),
);
const maps = classMaps(x);
const rows = (t: Tensor) =>
  range(t.shape[0]).map((k) => range(P).map((p) => t.at(k, p)));
const classes = ['class 1', 'class 2'];
images({
  title: 'three channels, and the maps of two classes',
  images: [...rows(x), ...rows(maps)],
  captions: ['channel 1', 'channel 2', 'channel 3', ...classes],
  columns: 5,
  scheme: 'diverging',
});
const [one, other] = [averageThenWeigh(x), weighThenAverage(x)];
table({
  columns: ['score', ...classes],
  rows: [
    ['average, then weigh', ...one.values()],
    ['weigh, then average', ...other.values()],
  ],
  digits: 4,
});
print('weights behind the average:', V.size);
print('weights of a dense layer on all numbers:', V.size * P);
check('both ways give the same scores', isClose(one, other));
const nearest = ([u, v]: number[]) =>
  argmax(places.map(([i, j]) => -Math.hypot(i - u, j - v)));
check(
  'each class map is highest where its channel is',
  rows(maps).every(
    (map, k) => argmax(map) === nearest(spots[k]),
  ),
);

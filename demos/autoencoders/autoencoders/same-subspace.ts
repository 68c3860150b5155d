// Gradient descent finds the subspace of PCA, not its axes.
import {adam, check, concat, div, images, knob} from 'lab';
import {matmul, mean, normalTensor, plot, progress} from 'lab';
import {random, range, sqrt, square, sub, sum} from 'lab';
import {table, tensor, train, transpose} from 'lab';
import type {Tensor} from 'lab';
import {train as digits} from 'lab/digits';
import {qr, svd} from 'lab/linalg';

const k = knob('code size k', 4, [1, 6, 1]);
const tied = knob('tied weights', false);
const {images: all, labels} = digits;
const threes = tensor(all.filter((_, i) => labels[i] === 3));
const x = sub(threes, mean(threes, 0)); // centred

const dice = random(1);
const draw = (n: number, m: number) =>
  normalTensor(dice, [n, m], 0.1);
const net: {E: Tensor; D?: Tensor} = {E: draw(196, k)};
if (!tied) net.D = draw(k, 196);
type Net = typeof net;
export const decoder = ({E, D}: Net) => D ?? transpose(E);
export const loss = (net: Net) => {
  const copies = matmul(matmul(x, net.E), decoder(net));
  return sum(square(sub(x, copies))); // [residual]
};

const axes = transpose(svd(x).v); // rows, most variance first
export function principalAngles(a: Tensor, b: Tensor) {
  const span = (rows: Tensor) => qr(transpose(rows)).q;
  const cosines = svd(matmul(transpose(span(a)), span(b))).s;
  return Array.from(
    cosines.data, // [only-the-span]
    (c) => Math.acos(Math.min(1, c)),
  );
}

// --- picture ---
const unit = (rows: Tensor) =>
  div(rows, sqrt(sum(square(rows), 1, {keep: true})));
const first = tensor(axes.rows().slice(0, k));
const degrees = (angle: number) => (180 / Math.PI) * angle;
const widest = () =>
  degrees(Math.max(...principalAngles(decoder(net), first)));
const descent = adam({rate: 0.02});
const t = range(0, 301, 10);
const path = t.map((done) => {
  if (done) train(10, net, descent, loss);
  progress(done, 300, 'training');
  return widest();
});
const rows = unit(decoder(net));
images({
  title: 'principal axes above, rows of the decoder below',
  images: concat([first, rows]).rows(),
  columns: k,
  scheme: 'diverging',
});
plot({
  x: {label: 't', values: t},
  y: {label: 'degrees', log: true},
  lines: {'widest principal angle': path},
});
/** From each row to the axis that it is closest to. */
const cosines = matmul(rows, transpose(first)).rows();
const aside = cosines.map((row) =>
  degrees(
    Math.acos(Math.min(1, Math.max(...row.map(Math.abs)))),
  ),
);
const best = loss({E: transpose(first)}).item();
table({
  columns: ['degrees'],
  rows: {
    'between the subspaces': path[30],
    'row to nearest axis, on average': mean(aside),
  },
  digits: 1,
});
check('the subspaces agree', path[30] < 1);
check(
  'the error is that of PCA',
  loss(net).item() < 1.001 * best,
);

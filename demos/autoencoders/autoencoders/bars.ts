// Charged for what is on, units come to be one bar each.
import {adam, add, check, div, dot, each, images} from 'lab';
import {knob, matmul, mean, mul, normalTensor} from 'lab';
import {print, progress, random, range, relu, sign} from 'lab';
import {sqrt, square, sub, sum, table, take, tensor} from 'lab';
import {train, transpose, zeros, type Tensor} from 'lab';

const lambda = knob('λ', 0.3, [0, 1, 0.1]);
const dice = random(1);
/** The rows and columns of 5 × 5 pixels. */
const bars = range(10).map((k) =>
  range(25).map((p) =>
    Number(k < 5 ? Math.floor(p / 5) === k : p % 5 === k - 5),
  ),
);
const picture = () => {
  const on = bars.map(() => Number(dice.uniform() < 0.2));
  return matmul(on, bars);
};
const x = tensor(range(300).map(picture));
const net = {D: normalTensor(dice, [20, 25]), b: zeros(20)};
type Net = typeof net;

/** Rows of length 1: a code cannot hide behind long rows. */
export const unit = (D: Tensor) =>
  div(D, sqrt(sum(square(D), 1, {keep: true}))); // [unit-rows]
export const encode = ({D, b}: Net, x: Tensor) =>
  relu(add(matmul(x, transpose(unit(D))), b));
/** ½‖x − hD‖² + λ Σh, for each picture */
export const cost = ({D}: Net, x: Tensor, h: Tensor) => {
  const error = square(sub(matmul(h, unit(D)), x));
  const charge = mul(lambda, sum(h, 1));
  return add(mul(0.5, sum(error, 1)), charge); // [latent-prior]
};
/** The best code for a given D, by small steps. */
export function ista({D}: Net, x: Tensor, h: Tensor) {
  const d = unit(D);
  for (const _ of range(200)) {
    const slope = matmul(sub(matmul(h, d), x), transpose(d));
    h = relu(sub(h, mul(0.1, add(slope, lambda)))); // [ista]
  }
  return h;
}

// --- picture ---
train(400, net, adam({rate: 0.03}), (net, t) => {
  if (t % 40 === 39) progress(t + 1, 400, 'training');
  const rows = range(60).map((i) => (60 * t + i) % 300);
  const batch = take(x, rows);
  return mean(cost(net, batch, encode(net, batch)));
});
const D = unit(net.D).rows();
images({
  title: 'ten pictures, and the 20 rows of D',
  images: [...x.rows().slice(0, 10), ...D],
  columns: 10,
  scheme: 'diverging',
});
/** The cosine of each bar and the row that is most like it. */
const cosines = bars.map((bar) =>
  Math.max(...D.map((row) => dot(row, bar) / Math.sqrt(5))),
);
const h = encode(net, x);
const codes = {encoder: h, ISTA: ista(net, x, h)};
table({
  columns: ['cost', 'units on'],
  rows: each(codes, (h) => [
    mean(cost(net, x, h)).item(),
    mean(sum(sign(h), 1)).item(),
  ]),
  digits: 1,
});
const found = cosines.filter((c) => c > 0.9).length;
print('bars found, of ten:', found);
check(
  'ISTA finds a code that costs no more, for each picture',
  sub(cost(net, x, codes.ISTA), cost(net, x, h)).data.every(
    (change) => change < 1e-9,
  ),
);

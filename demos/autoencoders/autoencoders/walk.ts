// Half-way between two codes lies a digit, not a double image.
import {adam, add, check, heNormal, images, knob} from 'lab';
import {linspace, matmul, mean, mul, progress} from 'lab';
import {random, range, relu, sigmoid, square, sub} from 'lab';
import {sum, table, take, tensor, train, zeros} from 'lab';
import type {Tensor} from 'lab';
import {test, train as digits} from 'lab/digits';

const k = knob('code size k', 4, [2, 16, 2]);
const dice = random(1);
const layer = (n: number, m: number) => ({
  w: heNormal(dice, [n, m]),
  b: zeros(m),
});
const sizes = [196, 32, k, 32, 196];
const net = range(4).map((i) => layer(sizes[i], sizes[i + 1]));
type Net = typeof net;
const of = ({w, b}: Net[0], x: Tensor) => add(matmul(x, w), b);
const encode = (net: Net, x: Tensor) =>
  of(net[1], relu(of(net[0], x)));
const decode = (net: Net, h: Tensor) =>
  sigmoid(of(net[3], relu(of(net[2], h))));

const between = (a: Tensor, b: Tensor, t: number) =>
  add(mul(1 - t, a), mul(t, b));
/** Through the codes, and through the pictures. */
export const walk = (a: Tensor, b: Tensor, t: number) =>
  decode(net, between(encode(net, a), encode(net, b), t)); // [two-paths]
export const fade = (a: Tensor, b: Tensor, t: number) => {
  const copy = (x: Tensor) => decode(net, encode(net, x));
  return between(copy(a), copy(b), t); // [two-paths]
};
// --- picture ---
const pictures = tensor(digits.images);
train(200, net, adam({rate: 0.01}), (net, t) => {
  if (t % 20 === 19) progress(t + 1, 200, 'training');
  const rows = range(20).map((i) => (20 * t + i) % 1000);
  const x = take(pictures, rows);
  const r = decode(net, encode(net, x));
  return mean(sum(square(sub(r, x)), 1));
});
const unseen = tensor(test.images);
const draw = () =>
  take(
    unseen,
    range(40).map(() => dice.integer(200)),
  );
const [a, b] = [draw(), draw()];
const t = linspace(0, 1, 9);
images({
  title: 'through the codes, and through the pictures',
  images: [walk, fade].flatMap((way) =>
    t.map((t) => way(take(a, [0]), take(b, [0]), t).data),
  ),
  columns: 9,
});
/** To the nearest of 1000 digits, squared, on average. */
const far = (p: Tensor) =>
  mean(
    p.rows().map((row) =>
      Math.min(
        ...digits.images.map((digit) => {
          let d = 0;
          row.forEach((v, i) => (d += (v - digit[i]) ** 2));
          return d;
        }),
      ),
    ),
  );
const [ends, codes, faded] = [
  walk(a, b, 0),
  walk(a, b, 0.5),
  fade(a, b, 0.5),
].map(far);
table({
  columns: ['to the nearest digit'],
  rows: {
    'the ends': ends,
    'half-way, codes': codes,
    'half-way, pictures': faded,
  },
  digits: 1,
});
check('the codes stay nearer to digits', codes < faded);

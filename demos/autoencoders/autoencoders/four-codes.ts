// Four nets read digits: two pay a charge, one reads noise.
import {adam, add, check, each, heNormal, images} from 'lab';
import {knob, matmul, mean, mul, normalTensor} from 'lab';
import {progress, random, range, relu, sigmoid} from 'lab';
import {sign, square, sub, sum, table, take, tensor} from 'lab';
import {train, transpose, zeros, type Tensor} from 'lab';
import {test, train as digits} from 'lab/digits';

const sigma = knob('noise σ', 0.5, [0, 1, 0.1]);
const dice = random(1);
/** The same start for each. */
const net = () => ({
  w: heNormal(random(1), [196, 36]),
  b: zeros(36),
  c: zeros(196),
});
type Net = ReturnType<typeof net>;
export const encode = ({w, b}: Net, x: Tensor) =>
  relu(add(matmul(x, w), b));
const decode = ({w, c}: Net, h: Tensor) =>
  sigmoid(add(matmul(h, transpose(w)), c)); // tied
const spoil = (x: Tensor) =>
  add(x, normalTensor(dice, x.shape, sigma));

const on = (h: Tensor) => mean(sign(h));
/** ‖∂h/∂x‖²: the weights of the units that are on, squared */
export const slope = ({w}: Net, h: Tensor) =>
  mean(matmul(sign(h), sum(square(w), 0))); // [contract]
const charges = {
  plain: () => 0,
  sparse: (_: Net, h: Tensor) => mul(0.17, mean(sum(h, 1))),
  denoising: () => 0, // it reads spoil(x) in training
  contractive: (net: Net, h: Tensor) =>
    mul(0.04, slope(net, h)), // [contract]
};

// --- picture ---
const error = (r: Tensor, x: Tensor) =>
  mean(sum(square(sub(r, x)), 1));
const pictures = tensor(digits.images);
const nets = each(charges, (charge, name, i) => {
  const start = net();
  train(80, start, adam({rate: 0.02}), (net, t) => {
    if (t % 20 > 18) progress(80 * i + t + 1, 320, 'training');
    const rows = range(20).map((j) => (20 * t + j) % 1000);
    const x = take(pictures, rows);
    const h = encode(net, name === 'denoising' ? spoil(x) : x);
    return add(error(decode(net, h), x), charge(net, h));
  });
  return start;
});
const x = tensor(test.images);
const noisy = spoil(x);
const all = Object.values(nets);
const pick = (t: Tensor) => take(t, [3, 2, 1, 18, 4, 8]).rows();
const rebuilt = all.map((net) =>
  decode(net, encode(net, noisy)),
);
images({
  title: 'digits, with noise, and rebuilt by the four nets',
  images: [x, noisy, ...rebuilt].flatMap(pick),
  columns: 6,
  range: [0, 1],
});
images({
  title: 'their codes, in the same order',
  images: all.flatMap((net) => pick(encode(net, x))),
  columns: 6,
});
const measured = each(nets, (net, _, i) => {
  const h = encode(net, x);
  const clean = error(decode(net, h), x);
  const repaired = error(rebuilt[i], x);
  return [clean, repaired, on(h), slope(net, h)].map((t) =>
    t.item(),
  );
});
table({
  columns: ['', 'clean', 'repaired', 'units on', '‖J‖²'],
  rows: measured,
  digits: [1, 1, 2, 0],
});
const {plain, sparse, denoising, contractive} = measured;
check(
  'the sparse code has fewer units on',
  sparse[2] < 0.7 * plain[2],
);
check(
  'contractive and denoising flatten the code',
  Math.max(denoising[3], contractive[3]) < 0.8 * plain[3],
);

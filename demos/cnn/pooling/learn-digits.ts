// A small CNN learns digits: watch its filters and its maps.
import {adam, add, argmax, avgPool2d, check, conv2d} from 'lab';
import {crossEntropy, heNormal, images, knob} from 'lab';
import {matmul, maxPool2d, plot, progress} from 'lab';
import {random, range, relu, reshape, table} from 'lab';
import {take, tensor, valueAndGrad, zeros} from 'lab';
import {test, train} from 'lab/digits';
import type {Tensor} from 'lab';

const kind = knob('pooling', ['max', 'average']);
const steps = knob('steps', 156, [12, 156, 12]); // 5 epochs
const pool = kind === 'max' ? maxPool2d : avgPool2d;

const dice = random(1);
const net = {
  k1: heNormal(dice, [6, 1, 3, 3]),
  b1: zeros(6, 1, 1),
  k2: heNormal(dice, [12, 6, 3, 3]),
  b2: zeros(12, 1, 1),
  w: heNormal(dice, [12 * 3 * 3, 10]),
  b: zeros(10),
};
type Net = typeof net;

/** Convolution, then the detector. */
export function detect(x: Tensor, k: Tensor, b: Tensor) {
  return relu(add(conv2d(x, k, {padding: 1}), b));
}
/** 14 × 14 → 6 of 7 × 7 → 12 of 3 × 3 → 10 logits */
export function forward(
  {k1, b1, k2, b2, w, b}: Net,
  x: Tensor,
) {
  const first = pool(detect(x, k1, b1), 2); // [stage]
  const second = pool(detect(first, k2, b2), 2);
  return add(matmul(reshape(second, [-1, 12 * 9]), w), b);
}

// --- picture ---
const pictures = ({images}: typeof train) =>
  tensor(images.flat(), [images.length, 1, 14, 14]);
const [seen, unseen] = [pictures(train), pictures(test)];
const order = dice.permutation(1000);
const slopes = valueAndGrad((net: Net, rows: number[]) =>
  crossEntropy(
    forward(net, take(seen, rows)),
    rows.map((i) => train.labels[i]),
  ),
);
const rightShare = () => {
  const {data} = argmax(forward(net, unseen), 1);
  const right = test.labels.filter((l, i) => l === data[i]);
  return right.length / test.labels.length;
};
/** All n × n pictures in a tensor. */
const cut = ({data}: Tensor, n: number) =>
  range(data.length / n ** 2).map((c) =>
    data.slice(c * n ** 2, (c + 1) * n ** 2),
  );
const example = take(unseen, [0]);
const look = () => {
  const maps = detect(example, net.k1, net.b1);
  return [cut(net.k1, 3), cut(maps, 14), cut(pool(maps, 2), 7)];
};
const before = rightShare();
images({title: 'input', images: cut(example, 14)});
const sheets = look().map((sheet, i) =>
  images({
    title: ['filters', 'their maps', 'pooled'][i],
    images: sheet,
    columns: 6,
    scheme: i ? 'gray' : 'diverging',
  }),
);
const descent = adam({rate: 0.02}); // tuned
const losses = range(steps).map((t) => {
  const rows = range(32).map((i) => order[(t * 32 + i) % 1000]);
  const {value, grad} = slopes(net, rows);
  descent.step(net, grad);
  if (t % 12 === 0 || t === steps - 1) {
    progress(t + 1, steps, 'training');
    look().forEach((sheet, i) =>
      sheets[i].update({images: sheet}),
    );
  }
  return value;
});
plot({
  y: {label: 'loss', domain: [0, 3]},
  lines: {'of each batch': losses},
});
table({
  columns: ['right, of 200 new digits'],
  rows: {'before training': before, 'after it': rightShare()},
  digits: 2,
});
check(
  'trained to the end, 8 of 10 new digits are right',
  steps < 156 || rightShare() >= 0.8,
);

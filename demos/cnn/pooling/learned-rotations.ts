// A maximum over channels learns what nobody told it: rotation.
import {adam, add, check, div, each, fixed} from 'lab';
import {images, knob, matmul, max, mean, neg, norm} from 'lab';
import {normalTensor, plot, print, random, range} from 'lab';
import {softplus, tensor, train, zeros} from 'lab';
import type {Tensor} from 'lab';

const c = knob('channels c', 4, [1, 8, 1]);
const n = 7; // pixels along each side

const dice = random(1);
const w = normalTensor(dice, [n * n, c], 0.1);
const net = {w, b: zeros(c)};
type Net = typeof net;

export function channels({w, b}: Net, x: Tensor) {
  return add(matmul(x, w), b);
}
/** The largest answer; its channel alone gets a gradient. */
export function pooled(net: Net, x: Tensor) {
  return max(channels(net, x), 1); // [pool-channels]
}

/** Edges at any angle should get a yes, noise a no. */
export function loss(net: Net) {
  const edges = dice.uniform(16).map((u) => edge(360 * u));
  const noise = range(16).map(() => unit(dice.normal(n * n)));
  const yes = softplus(neg(pooled(net, tensor(edges))));
  const no = softplus(pooled(net, tensor(noise)));
  return add(mean(yes), mean(no));
}
train(200, net, adam({rate: 0.05}), loss);

// --- picture ---
function unit(v: number[]) {
  return div(v, norm(v));
}
/** From dark to bright in the direction of the angle. */
export function edge(degrees: number) {
  const angle = (degrees * Math.PI) / 180;
  const [a, b] = [Math.cos(angle), Math.sin(angle)];
  const pixel = (i: number) => {
    const [x, y] = [(i % n) - 3, Math.floor(i / n) - 3];
    const isInside = Math.hypot(x, y) < 3.5;
    return isInside ? Math.tanh(2 * (a * x + b * y)) : 0;
  };
  return unit(range(n * n).map(pixel));
}
const degrees = range(0, 361, 5);
const answers = channels(net, tensor(degrees.map(edge)));
const top = max(answers, 1).data;
const of = (t: Tensor, i: number) =>
  Array.from(t.data.filter((_, j) => j % c === i));
plot({
  x: {label: 'angle of the edge, °', values: degrees},
  y: {label: 'answer'},
  lines: {
    ...each(range(1, c + 1), (i) => of(answers, i - 1)),
    largest: {y: top, tone: 'ink'},
  },
  rules: {'yes above': {y: 0, tone: 'muted'}},
});
images({
  title: 'filters',
  images: range(c).map((i) => of(net.w, i)),
  captions: range(1, c + 1),
  columns: 8,
  scheme: 'diverging',
});
const share = mean(Array.from(top, (y) => Number(y > 0)));
print('angles that get a yes:', fixed(share, 2));
check(
  'three channels say yes at every angle, one does not',
  c === 2 || (c > 2 ? share === 1 : share < 0.9),
);

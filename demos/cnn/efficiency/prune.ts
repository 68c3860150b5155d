// Most weights of a trained net can go, if the rest may adapt.
import {abs, adam, add, argmax, check, crossEntropy} from 'lab';
import {div, each, equal, heNormal, isClose, knob} from 'lab';
import {less, matmul, mean, mul, plot, quantile} from 'lab';
import {random, range, relu, reshape, square, sum} from 'lab';
import {take, tensor, train, zeros, type Tensor} from 'lab';
import {test, train as digits} from 'lab/digits';

const by = knob('c', 1, [0.1, 10], 'log');

type Mask = Record<'V' | 'W', Tensor>;
type Net = Mask & Record<'a' | 'b', Tensor>; // with biases
const sizes = (w: Tensor) => [...abs(w).data];
/** 1 where |w| is beyond the quantile of all, 0 elsewhere. */
export function largest({V, W}: Mask, share: number): Mask {
  const least = quantile([...sizes(V), ...sizes(W)], share);
  const mask = (w: Tensor) => {
    const kept = sizes(w).map((x) => Number(x > least));
    return tensor(kept, w.shape); // [magnitude]
  };
  return {V: mask(V), W: mask(W)};
}
/** Of whole units, by the lengths of what goes in and out. */
export function wholeUnits({V, W}: Mask, share: number): Mask {
  const score = mul(sum(square(V), 0), sum(square(W), 1));
  const keep = less(quantile([...score.data], share), score);
  return {V: keep, W: reshape(keep, [keep.size, 1])}; // [whole-units]
}
/** What a mask leaves of the weights. */
export function cut(net: Net, {V, W}: Mask): Net {
  return {...net, V: mul(net.V, V), W: mul(net.W, W)}; // [mask]
}
/** The same function: layer one times c, layer two by c. */
export function rescale({V, a, W, b}: Net, c: number): Net {
  return {V: mul(c, V), a: mul(c, a), W: div(W, c), b}; // [rescale]
}

// --- picture ---
function logits({V, a, W, b}: Net, x: Tensor) {
  return add(matmul(relu(add(matmul(x, V), a)), W), b);
}
const X = tensor(digits.images);
function fit(net: Net, steps: number, mask?: Mask) {
  train(steps, net, adam({rate: 0.003}), (w, t) => {
    const rows = range(100).map((r) => (100 * t + r) % 1000);
    const z = logits(mask ? cut(w, mask) : w, take(X, rows));
    return crossEntropy(z, take(digits.labels, rows));
  });
}
/** Training goes on, of what the mask leaves. */
function retrain(net: Net, mask: Mask) {
  const own = each(net, (w) => mul(w, 1)) as Net;
  fit(own, 60, mask);
  return cut(own, mask);
}
const images = tensor(test.images);
const accuracy = (net: Net) =>
  mean(
    equal(argmax(logits(net, images), 1), test.labels),
  ).item();
const dice = random(1);
const first = {
  V: heNormal(dice, [196, 32]),
  a: zeros(32),
  W: heNormal(dice, [32, 10]),
  b: zeros(10),
};
fit(first, 200);
const net = rescale(first, by);
const chance = each(net, (w) =>
  tensor(dice.uniform(w.size), w.shape),
);
const shares = [0.5, 0.75, 0.875, 0.9375];
const points = shares.map((share) => {
  const [small, any] = [net, chance].map((w) =>
    largest(w, share),
  );
  const whole = wholeUnits(net, share);
  const nets = {
    cut: cut(net, small),
    'cut, retrained': retrain(cut(net, small), small),
    'units, retrained': retrain(cut(net, whole), whole),
    'random, retrained': retrain(cut(net, any), any),
  };
  return each(nets, accuracy);
});
plot({
  x: {label: 'share removed', values: shares},
  y: {label: 'test accuracy', domain: [0, 1]},
  lines: each(points[0], (_, name) =>
    points.map((p) => p[name]),
  ),
  rules: {dense: {y: accuracy(net), tone: 'ink'}},
});
const thrice = logits(rescale(net, 3), images);
check(
  'rescaled, the dense net is the same function',
  isClose(thrice, logits(first, images), 1e-6),
);

// Batch normalization stands larger steps, in a deep ReLU net.
import {add, best, check, div, each, isClose, knob} from 'lab';
import {logspace, matmul, maximum, mean, mul} from 'lab';
import {normalTensor, ones, plot, random, range} from 'lab';
import {sgd, sqrt, square, sub, table, tensor} from 'lab';
import {train, twoMoons, zeros, type Tensor} from 'lab';

const depth = knob('depth', 10, [2, 12, 1]);
const gain = knob('gain w', 1, [0.6, 1.6, 0.1]);
const n = 10;

/** x̂ of every column, over the batch. */
export function standardise(z: Tensor) {
  const centred = sub(z, mean(z, 0)); // [batch-statistics]
  const variance = mean(square(centred), 0);
  return div(centred, sqrt(add(variance, 1e-5)));
}
/** Weights of w times He's deviation. */
function draw(gain: number) {
  const dice = random(1);
  return range(depth).map((l) => {
    const [from, to] = [l ? n : 2, l < depth - 1 ? n : 1];
    const sd = gain * Math.sqrt(2 / from);
    const W = normalTensor(dice, [from, to], sd);
    return {W, gamma: ones(to), beta: zeros(to)};
  });
}
/** Mean squared error of ReLU layers, the last one linear. */
export function loss(net: Net, isNormal: boolean) {
  const out = net.reduce((a, {W, gamma, beta}, l) => {
    const z = matmul(a, W);
    if (l === depth - 1) return add(z, beta);
    const u = isNormal ? mul(gamma, standardise(z)) : z;
    return maximum(0, add(u, beta));
  }, tensor(moons.x));
  return mean(square(sub(out, target)));
}

// --- picture ---
type Net = ReturnType<typeof draw>;
const moons = twoMoons(random(2), 40, 0.1);
const target = tensor(moons.y.map((k) => [2 * k - 1]));
const rates = logspace(0.01, 1, 7);
/** The loss after 30 steps, NaN once it runs away. */
const ends = each({'no BN': false, BN: true}, (isNormal) => {
  const of = (net: Net) => loss(net, isNormal);
  return rates.map((eta) => {
    const end = train(31, draw(gain), sgd({rate: eta}), of)[30];
    return end < 1e3 ? end : NaN;
  });
});
const lowest = (of: number[]) => best(of, (v) => v).cost;
plot({
  x: {label: 'η', values: rates, log: true},
  y: {label: 'loss after 30 steps', log: true},
  lines: ends,
});
table({
  columns: ['', 'least loss', 'largest η with loss < ½'],
  rows: each(ends, (of) => [
    lowest(of),
    Math.max(0, ...rates.filter((_, k) => of[k] < 0.5)),
  ]),
  digits: 2,
});
const net = draw(gain);
const wide = [...draw(3 * gain).slice(0, -1), net[depth - 1]];
check(
  'with BN the gain of the hidden layers changes nothing',
  isClose(loss(net, true), loss(wide, true), 1e-2), // ε is not 0
);
check(
  'at its best rate the loss is lower with BN',
  lowest(ends.BN) < lowest(ends['no BN']),
);

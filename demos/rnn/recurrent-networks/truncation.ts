// No gradient crosses a cut, so a longer lag is not learned.
import {adam, add, check, concat, glorotNormal} from 'lab';
import {knob, matmul, mean, meanSquaredError} from 'lab';
import {orthogonal} from 'lab';
import {plot, progress, random, range, stopGradient} from 'lab';
import {table, tanh, tensor, train, zeros} from 'lab';

const d = knob('delay d', 6, [0, 7, 1]);
const [n, batch, symbols] = [10, 8, 1200];

/** Learns to repeat x after d steps, cut every k steps. */
export function learn(k: number, d: number) {
  const dice = random(1);
  const bit = () => [2 * dice.integer(2) - 1];
  const bits = range(symbols).map(() => range(batch).map(bit));
  const x = bits.map((bits) => tensor(bits));
  const U = glorotNormal(dice, [1, n]);
  const W = orthogonal(dice, [n, n]);
  const net = {U, W, V: glorotNormal(dice, [n, 1])};
  let state = zeros(batch, n);
  const cuts = Math.floor((symbols - d) / k);
  return train(cuts, net, adam({rate: 0.03}), (net, i) => {
    let h = stopGradient(state); // [cut]
    const t = range(k).map((j) => d + i * k + j);
    const states = t.map((t) => {
      h = add(matmul(h, net.W), matmul(x[t], net.U));
      return (h = tanh(h));
    });
    state = h;
    const wanted = t.map((t) => x[t - d]);
    const outputs = matmul(concat(states), net.V);
    return meanSquaredError(outputs, concat(wanted));
  });
}

// --- picture ---
const ks = [2, 4, 6, 8];
const losses = ks.map((k, i) => {
  const found = learn(k, d);
  progress(i + 1, ks.length, 'training');
  return found;
});
/** Over the last tenth of the symbols. */
const left = losses.map((v) =>
  mean(v.slice(-Math.ceil(v.length / 10))),
);
plot({
  x: {label: 'symbols read'},
  y: {label: 'squared error', domain: [0, 1.5]},
  lines: Object.fromEntries(
    losses.map((y, i) => {
      const x = y.map((_, j) => (j + 1) * ks[i]);
      return [`k = ${ks[i]}`, {x, y}];
    }),
  ),
  rules: {'a constant answer': {y: 1, tone: 'muted'}},
});
table({
  columns: ['k', 'squared error at the end'],
  rows: ks.map((k, i) => [k, left[i]]),
  digits: [0, 1],
});
check(
  'with k > d it is learned',
  ks.every((k, i) => k <= d || left[i] < 0.2),
);

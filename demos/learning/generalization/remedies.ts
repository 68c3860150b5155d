// A remedy has a strength, and validation data choose it.
import {adam, add, best, binaryCrossEntropy, check} from 'lab';
import {each, heNormal, knob, matmul, mean, mul} from 'lab';
import {plot, progress, random, range, relu} from 'lab';
import {reshape, square, sum, table, train} from 'lab';
import {twoMoons, zeros} from 'lab';

const strengths = {
  jitter: [0, 0.1, 0.2, 0.4, 0.8], // none comes first
  L2: [0, 0.003, 0.01, 0.03, 0.1],
  dropout: [0, 0.6, 0.8, 0.9, 0.95],
  steps: [75, 20, 10, 5, 2],
  units: [32, 8, 4, 2, 1],
  'more data': [1, 2, 3, 4, 5],
  'plain copies': [1, 2, 3, 4, 5],
};
const none = each(strengths, ([first]: number[]) => first);
type Use = Partial<typeof none>;
const names = Object.keys(none) as (keyof Use)[];
const remedy = knob('remedy', names);

/** Dropout of a unit: 0, or what leaves the mean at 1. */
export const kept = (u: number, dropout: number) =>
  Number(u >= dropout) / (1 - dropout);
/** A net, trained on these points with the remedies used. */
export function learn(x: number[][], y: number[], use: Use) {
  const s = {...none, ...use};
  const dice = random(2);
  const net = start(s.units, dice);
  const shaken = (v: number) => v + s.jitter * dice.normal();
  const open = (u: number) => kept(u, s.dropout);
  train(s.steps, net, adam({rate: 0.2}), (net) => {
    const near = x.map((point) => point.map(shaken));
    const mask = dice.uniform(s.units).map(open);
    const size = add(sum(square(net.w)), sum(square(net.v)));
    const fit = binaryCrossEntropy(logits(net, near, mask), y);
    return add(fit, mul(s.L2, size)); // [strength]
  });
  return net;
}

// --- picture ---
function start(h: number, dice: ReturnType<typeof random>) {
  const w = heNormal(dice, [2, h]);
  return {w, b: zeros(h), v: heNormal(dice, [h, 1])};
}
type Net = ReturnType<typeof start>;
function logits({w, b, v}: Net, x: number[][], mask: number[]) {
  const hidden = relu(add(matmul(x, w), b));
  return reshape(matmul(mul(mask, hidden), v), [-1]);
}
const dice = random(1);
const draw = (n: number) => twoMoons(dice, n, 0.3);
const pairs = range(4).map(() => [draw(20), draw(80)]);
const [validation, test] = [draw(500), draw(1000)];
const losses = strengths[remedy].map((s, i) => {
  progress(i, 5);
  const all = pairs.map(([training, rest]) => {
    const more = remedy === 'more data' ? 20 * (s - 1) : 0;
    const copies = range(remedy === 'plain copies' ? s : 1);
    const join = <T>(own: T[], other: T[]) =>
      copies.flatMap(() => [...own, ...other.slice(0, more)]);
    const x = join(training.x, rest.x);
    const y = join(training.y, rest.y);
    const net = learn(x, y, {[remedy]: s});
    const all = range(net.b.size).map(() => 1);
    return [training, validation, test].map(
      ({x, y}) =>
        binaryCrossEntropy(logits(net, x, all), y).data[0],
    );
  });
  return mean(all, 0);
});
progress(5, 5);
const curves = each(
  {training: 0, validation: 1, test: 2},
  (k) => losses.map((l) => l[k]),
);
plot({
  x: {label: 'strength', values: strengths[remedy].map(String)},
  y: {label: 'loss', domain: [0, 3]},
  lines: curves,
});
const chosen = best(range(5), (i) => losses[i][1]).choice;
table({
  columns: ['strength', 'training', 'validation', 'test'],
  rows: each({none: 0, chosen}, (i) => [
    ...[strengths[remedy][i], ...losses[i]],
  ]),
  digits: [3, 2, 2, 2],
});
const left = losses[chosen][2] / losses[0][2];
check(
  'each remedy takes a tenth off at least, copies nothing',
  remedy === 'plain copies' ? left > 0.95 : left < 0.9,
);

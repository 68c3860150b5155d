// A remedy has a strength, and validation data choose it.
import {adam, add, best, binaryCrossEntropy, check} from 'lab';
import {each, heNormal, knob, matmul, mean, mul} from 'lab';
import {plot, random, range, relu, reshape, square} from 'lab';
import {sum, table, train, twoMoons, zeros} from 'lab';

const strengths = {
  jitter: [0, 0.1, 0.2, 0.4], // none comes first
  L2: [0, 0.001, 0.01, 0.1],
  dropout: [0, 0.3, 0.6, 0.9],
  steps: [150, 50, 25, 12],
  units: [32, 8, 4, 2],
  'more data': [1, 2, 3, 4],
  'plain copies': [1, 2, 3, 4],
};
type Name = keyof typeof strengths;
const remedy = knob('remedy', Object.keys(strengths) as Name[]);

/** A net, trained on these points with the remedy at s. */
export function learn(x: number[][], y: number[], s: number) {
  const of = (name: Name) =>
    name === remedy ? s : strengths[name][0];
  const dice = random(1);
  const [h, keep] = [of('units'), 1 - of('dropout')];
  const net = start(h, dice);
  const shaken = (v: number) =>
    v + of('jitter') * dice.normal();
  const kept = (u: number) => Number(u < keep) / keep;
  train(of('steps'), net, adam({rate: 0.1}), (net) => {
    const near = x.map((point) => point.map(shaken));
    const mask = dice.uniform(h).map(kept);
    const size = add(sum(square(net.w)), sum(square(net.v)));
    const fit = binaryCrossEntropy(logits(net, near, mask), y);
    return add(fit, mul(of('L2'), size)); // [strength]
  });
  return net;
}

// --- picture ---
function start(h: number, dice: ReturnType<typeof random>) {
  const [w, v] = [
    heNormal(dice, [2, h]),
    heNormal(dice, [h, 1]),
  ];
  return {w, b: zeros(h), v};
}
type Net = ReturnType<typeof start>;
function logits({w, b, v}: Net, x: number[][], mask: number[]) {
  const hidden = relu(add(matmul(x, w), b));
  return reshape(matmul(mul(mask, hidden), v), [-1]);
}
const dice = random(1);
const draw = (n: number) => twoMoons(dice, n, 0.3);
const pairs = range(3).map(() => [draw(40), draw(120)]);
const [validation, test] = [draw(400), draw(1000)];
const losses = strengths[remedy].map((s) => {
  const all = pairs.map(([training, rest]) => {
    const more = remedy === 'more data' ? 40 * (s - 1) : 0;
    const copies = range(remedy === 'plain copies' ? s : 1);
    const join = <T>(own: T[], other: T[]) =>
      copies.flatMap(() => [...own, ...other.slice(0, more)]);
    const x = join(training.x, rest.x);
    const net = learn(x, join(training.y, rest.y), s);
    const on = [training, validation, test].map(({x, y}) => {
      const one = zeros(net.b.size).data;
      return binaryCrossEntropy(
        logits(net, x, [...one.fill(1)]),
        y,
      );
    });
    return on.map((loss) => loss.data[0]);
  });
  return mean(all, 0);
});
const curves = each(
  {training: 0, validation: 1, test: 2},
  (k) => losses.map((l) => l[k]),
);
plot({
  x: {label: 'strength', values: strengths[remedy].map(String)},
  y: {label: 'loss', domain: [0, 1.5]},
  lines: curves,
});
const chosen = best(range(4), (i) => losses[i][1]).choice;
table({
  columns: ['strength', 'training', 'validation', 'test'],
  rows: each({none: 0, chosen}, (i) => [
    ...[strengths[remedy][i], ...losses[i]],
  ]),
  digits: [3, 2, 2, 2],
});
check(
  'no remedy chosen is worse than none',
  losses[chosen][2] < 1.05 * losses[0][2],
);

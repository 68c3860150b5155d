// A recurrent net reads first names, and writes new ones.
import {adam, add, check, crossEntropy, div, each} from 'lab';
import {fixed, glorotNormal, knob, matmul, mean} from 'lab';
import {plot, print, progress, random, range} from 'lab';
import {softmax, sum, take, tanh, train, verbatim} from 'lab';
import {zeros} from 'lab';
import {names} from 'lab/names';
import type {Dice, Tensor} from 'lab';

const T = knob('temperature', 1, [0.2, 2, 0.1]);
const n = knob('units n', 32, [4, 48, 4]);
const letters = '.abcdefghijklmnopqrstuvwxyz'; // . is the end
const code = (s: string) =>
  [...s].map((x) => letters.indexOf(x));

/** h′ = tanh(b + h W + U's row of each letter x) */
export function update(net: Net, h: Tensor, x: number[]) {
  const a = add(net.b, matmul(h, net.W));
  return tanh(add(a, take(net.U, x))); // [elman]
}
const output = (net: Net, h: Tensor) =>
  add(net.c, matmul(h, net.V));

/** −log p(letter | all before), on average over '.anna.' … */
export function loss(net: Net, texts: number[][]) {
  let h = zeros(texts.length, n);
  const costs = range(1, texts[0].length).map((t) => {
    const [read, next] = [t - 1, t].map((t) =>
      texts.map((x) => x[t]),
    );
    h = update(net, h, read); // the true letter
    return crossEntropy(output(net, h), next); // [nll]
  });
  return div(
    costs.reduce((a, b) => add(a, b)),
    costs.length,
  );
}
/** Each letter is drawn, then read; '.' ends the name. */
export function write(net: Net, dice: Dice) {
  let [h, x, name] = [zeros(1, n), 0, ''];
  do {
    h = update(net, h, [x]); // its own letter
    const p = softmax(div(output(net, h), T));
    x = dice.categorical(p.data); // [end-symbol]
    name += letters[x];
  } while (x > 0 && name.length < 12);
  return name;
}

// --- picture ---
type Net = Record<'U' | 'W' | 'b' | 'V' | 'c', Tensor>;
const dice = random(1);
const m = letters.length;
const U = [m, n];
const shapes = {U, W: [n, n], b: [1, n], V: [n, m], c: [1, m]};
const net: Net = each(shapes, (s) => glorotNormal(dice, s));
const order = dice.permutation(names.length);
const texts = order.map((i) => code(`.${names[i]}.`));
const seen = texts.slice(1000);
const test = texts.filter((x, i) => i < 1000 && x.length === 8);
/** 24 names that are equally long. */
const batch = () => {
  const {length} = seen[dice.integer(seen.length)];
  const alike = seen.filter((x) => x.length === length);
  return range(24).map(() => alike[dice.integer(alike.length)]);
};
const [descent, pen] = [adam({rate: 0.02}), dice.split()];
const losses: number[] = [];
const curve = plot({x: {label: 'step'}, lines: {loss: [0]}});
for (const k of range(6)) {
  const steps = k ? 40 : 0;
  const cost = (net: Net) => loss(net, batch());
  losses.push(...train(steps, net, descent, cost));
  if (k) curve.update({lines: {loss: losses}});
  const names = range(5)
    .map(() => write(net, pen))
    .join(' ');
  // Changing all states by 1e-4 of themselves flips no letter.
  print('step', 40 * k, verbatim(names.replaceAll('.', '')));
  progress(k + 1, 6, 'training');
}
/** p(letter | the one before), counted. */
const count = range(m).map(() => range(m).map(() => 1));
seen.forEach((x) =>
  x.slice(1).forEach((y, t) => count[x[t]][y]++),
);
const p = count.map((row) => div(row, sum(row)));
const pairs = (x: number[]) =>
  mean(x.slice(1).map((y, t) => -Math.log(p[x[t]][y])));
const counted = mean(test.map(pairs));
const trained = loss(net, test).item();
print('loss per letter, trained:', fixed(trained, 1));
print('pairs of letters, counted:', fixed(counted, 1));
check('it beats pairs of letters', n < 16 || trained < counted);

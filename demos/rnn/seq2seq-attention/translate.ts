// Attention learns where to look, from translated pairs alone.
import {adam, argmax, check, concat, crossEntropy} from 'lab';
import {each, fixed, glorotNormal, gruCell, knob} from 'lab';
import {matmul, mean, plot, print, progress, random} from 'lab';
import {range, reshape, softmax, stack, train} from 'lab';
import {transpose, unroll, zeros} from 'lab';
import type {Tensor} from 'lab';

const steps = knob('steps', 120, [20, 240, 20]);
const units = 12;

/** a: softmax over i of sᵀW hᵢ; c = Σ aᵢhᵢ, for every s */
export function attend(s: Tensor, W: Tensor, h: Tensor) {
  const e = matmul(matmul(s, W), transpose(h, [0, 2, 1]));
  const a = softmax(e);
  return {a, c: matmul(a, h)}; // [alignment]
}
type Words = number[][]; // sentences, all equally long
/** Logits of each word of y, given x and y before it. */
export function forward(net: Net, x: Words, y: Words) {
  const none = zeros(x.length, units);
  const ahead = read(net.ahead, columns(x), none);
  const back = read(net.back, columns(x).reverse(), none);
  const both = [stack(ahead, 1), stack(back.reverse(), 1)];
  const before = [y.map(() => end), ...columns(y).slice(0, -1)];
  const s = read(net.decoder, before, ahead[ahead.length - 1]);
  const {a, c} = attend(stack(s, 1), net.W, concat(both, 2));
  const z = matmul(concat([stack(s, 1), c], 2), net.out);
  return {a, z: reshape(z, [-1, fr.length])};
}

// --- picture ---
const [en, fr] = [
  'the a red calm cat dog cow mouse sees likes .',
  'le la un une rouge calme chat chien vache souris voit aime .',
].map((words) => words.split(' '));
const end = fr.length - 1;
const columns = (words: Words) =>
  words[0].map((_, t) => words.map((word) => word[t]));
const read = (cell: Net['back'], x: Words, start: Tensor) =>
  unroll((x, h) => gruCell(cell, x, h), x, start);
const dice = random(1);
const draw = (...s: number[]) => glorotNormal(dice, s);
const net = {
  ...each(['ahead', 'back', 'decoder'], () => ({
    input: draw(fr.length, 3 * units),
    state: draw(units, 3 * units),
    bias: zeros(3 * units),
  })),
  W: draw(units, 2 * units),
  out: draw(3 * units, fr.length),
};
type Net = typeof net;
/** Article, at times an adjective, noun: English, French. */
function phrase(has: number, noun: number) {
  const [article, red] = [dice.integer(2), 2 + dice.integer(2)];
  const agrees = 2 * article + Number(noun > 1);
  const x = [article, ...(has ? [red] : []), 4 + noun];
  return {x, y: [agrees, 6 + noun, ...(has ? [red + 2] : [])]};
}
/** Only in the test has a sentence the same noun twice. */
function pairs(count: number, isTest: boolean) {
  const has = () => (isTest ? 1 : dice.integer(2));
  const [i, j] = [has(), has()];
  const all = range(count).map(() => {
    const [noun, verb] = [dice.integer(4), 8 + dice.integer(2)];
    const other = isTest ? noun : noun + 1 + dice.integer(3);
    const [a, b] = [phrase(i, noun), phrase(j, other % 4)];
    const y = [...a.y, verb + 2, ...b.y, end];
    return {x: [...a.x, verb, ...b.x, 10], y};
  });
  return [all.map(({x}) => x), all.map(({y}) => y)];
}
train(steps, net, adam({rate: 0.02}), (net, t) => {
  progress(t + 1, steps, 'training');
  const [x, y] = pairs(16, false);
  return crossEntropy(forward(net, x, y).z, y.flat());
});
const [x, y] = pairs(200, true);
const {a, z} = forward(net, x, y);
const guess = argmax(z, 1).data;
const at =
  8 * x.findIndex((w) => w[0] !== w[4] && w[1] !== w[5]);
const rows = range(at, at + 8).map((t) =>
  a.data.slice(8 * t, 8 * t + 8),
);
plot({
  x: {ticks: x[at / 8].map((w, i) => [i + 1, en[w]])},
  y: {ticks: rows.map((_, t) => [8 - t, fr[guess[at + t]]])},
  equal: true,
  heat: {
    ...{x: [0.5, 8.5], y: [0.5, 8.5], range: [0, 1]},
    values: rows.reverse(),
  },
});
const isRight = (y: number[], i: number) =>
  Number(y.every((word, t) => word === guess[i * 8 + t]));
const right = mean(y.map(isRight));
print('right, of 200 new sentences:', fixed(right, 2));
check('over 9 tenths are right', steps < 100 || right > 0.9);

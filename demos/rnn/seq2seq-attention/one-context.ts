// One vector for the whole input: the longer, the worse.
import {adam, argmax, check, concat, crossEntropy} from 'lab';
import {each, glorotNormal, gruCell, knob, matmul} from 'lab';
import {mean, plot, progress, random, range} from 'lab';
import {reshape, softmax, stack, table, train} from 'lab';
import {transpose, unroll, zeros} from 'lab';
import type {Tensor} from 'lab';

const order = knob('answer', ['same order', 'reversed']);
const units = knob('units', 16, [4, 32, 4]);
const [symbols, longest, steps] = [4, 6, 150];

type Words = number[][]; // all equally long
/** All states of the encoder; the last one is C. */
export function encode({encoder}: Net, x: Words) {
  const start = zeros(x.length, units);
  return read(encoder, columns(x), start); // [encode-decode]
}
/** All states of the decoder: from C, each reads y before. */
export function decode({decoder}: Net, y: Words, C: Tensor) {
  const start = y.map(() => symbols);
  return read(decoder, [start, ...columns(y).slice(0, -1)], C);
}
/** Logits of each symbol of y, from s or from [s, c]. */
export function logits(net: Net, x: Words, y: Words) {
  const h = encode(net, x);
  const s = stack(decode(net, y, h[h.length - 1]), 1);
  const seen = net.W ? concat([s, attend(s, net.W, h)], 2) : s;
  return reshape(matmul(seen, net.out), [-1, symbols]);
}

// --- picture ---
export const columns = (words: Words) =>
  words[0].map((_, t) => words.map((word) => word[t]));
const read = (cell: Net['encoder'], x: Words, start: Tensor) =>
  unroll((x, h) => gruCell(cell, x, h), x, start);
/** As derived in the next question. */
const attend = (s: Tensor, W: Tensor, states: Tensor[]) => {
  const h = stack(states, 1);
  const e = matmul(matmul(s, W), transpose(h, [0, 2, 1]));
  return matmul(softmax(e), h);
};
const dice = random(4);
const weights = (...shape: number[]) =>
  glorotNormal(dice, shape);
const build = (looks: boolean) => ({
  ...each(['encoder', 'decoder'], () => ({
    input: weights(symbols + 1, 3 * units),
    state: weights(units, 3 * units),
    bias: zeros(3 * units),
  })),
  out: weights((looks ? 2 : 1) * units, symbols),
  ...(looks && {W: weights(units, units)}),
});
type Net = ReturnType<typeof build> & {W?: Tensor};
const pairs = (count: number, n: number) => {
  const word = () => range(n).map(() => dice.integer(symbols));
  const x = range(count).map(word);
  const back = x.map((word) => [...word].reverse());
  return {x, y: order === 'reversed' ? back : x};
};
const nets = {'C alone': build(false), attention: build(true)};
const lengths = range(1, longest + 1);
const shares = each(nets, (net: Net, _, k) => {
  train(steps, net, adam({rate: 0.02}), (net, t) => {
    progress(k * steps + t + 1, 2 * steps, 'training');
    const {x, y} = pairs(16, lengths[dice.integer(longest)]);
    return crossEntropy(logits(net, x, y), y.flat());
  });
  return lengths.map((n) => {
    const {x, y} = pairs(200, n);
    const guess = argmax(logits(net, x, y), 1).data;
    const isRight = (word: number[], i: number) =>
      word.every((v, t) => v === guess[i * n + t]);
    return mean(y.map((word, i) => Number(isRight(word, i))));
  });
});
plot({
  x: {label: 'length n', values: lengths},
  y: {label: 'whole words right', domain: [0, 1]},
  lines: shares,
});
table({
  columns: lengths.map((n) => `n = ${n}`),
  rows: shares,
  digits: 2,
});
check(
  'copied in order, the longest words need attention',
  order === 'reversed' ||
    shares.attention[5] > shares['C alone'][5] + 0.1,
);

// Can it fit twenty examples? Only faults and lack of units say no.
import {adam, add, binaryCrossEntropy} from 'lab';
import {check, each, heNormal, knob, matmul, mul} from 'lab';
import {plot, random, range, relu, reshape, rings} from 'lab';
import {table, train, zeros} from 'lab';

import type {Tensor} from 'lab';

const n = knob('examples n', 20, [3, 60, 1]);
const dice = random(1);
const {x, y} = rings(dice, n, {noise: 0.2});

const sound = {rate: 0.05, shift: 0, start: 1, hidden: true};
const cases = {
  sound,
  'no hidden layer': {...sound, hidden: false},
  'rate ÷ 100': {...sound, rate: 0.0005},
  'inputs + 100': {...sound, shift: 100},
  'weights 0': {...sound, start: 0},
};
type Case = typeof sound;
/** The losses of 150 steps on the same few examples. */
export function overfit({rate, shift, start, hidden}: Case) {
  const g = hidden ? relu : (z: Tensor) => z;
  const net = {
    w: mul(start, heNormal(dice, [2, 32])),
    b: zeros(32),
    v: mul(start, heNormal(dice, [32, 1])),
    c: zeros(1),
  };
  const z = ({w, b, v, c}: typeof net) =>
    add(matmul(g(add(matmul(add(shift, x), w), b)), v), c);
  return train(
    150,
    net,
    adam({rate}),
    (net) => binaryCrossEntropy(reshape(z(net), [-1]), y), // [few]
  );
}

// --- picture ---
const losses = each(cases, overfit);
plot({
  x: {label: 't', values: range(150)},
  y: {label: 'loss', domain: [0, 2]},
  lines: losses,
});
table({
  columns: ['first loss', 'last loss'],
  rows: each(losses, (of) => [of[0], of[149]]),
  digits: 2,
});
check('the sound net fits', n > 20 || losses.sound[149] < 0.05);
check(
  'from weights 0 nothing moves but the bias',
  losses['weights 0'].every((l) => l > 0.6),
);
check(
  'none of the other four fits',
  n < 20 ||
    Object.values(losses)
      .slice(1)
      .every((of) => of[149] > 0.3),
);

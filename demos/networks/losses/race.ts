// Two nets, one bad start: squared error wakes late or never.
import type {Tensor} from 'lab';
import {abs, add, check, each, fixed, grad, isClose} from 'lab';
import {knob, matmul, mean, mul, norm, normalTensor} from 'lab';
import {plot, random, range, scientific, sgd} from 'lab';
import {sigmoid, softplus, square, stepsUntil, sub} from 'lab';
import {table, tanh, tensor, twoMoons} from 'lab';

const bias = knob('output bias at first', -6, [-10, 0, 1]);
const factor = knob('rate of squared error ×', [1, 10, 100]);
const data = twoMoons(random(2), 40, 0.1);
const X = tensor(data.x);
const Y = tensor(data.y);

/** The same start for both: outputs far below 0. */
export function makeNet(bias: number) {
  const dice = random(4);
  return {
    W: normalTensor(dice, [2, 12], 1),
    b: normalTensor(dice, [12], 0.5),
    w: normalTensor(dice, [12], 0.3),
    c: tensor([bias]),
  };
}
type Net = ReturnType<typeof makeNet>;

/** One logit for each point. */
export function logits({W, b, w, c}: Net) {
  return add(matmul(tanh(add(matmul(X, W), b)), w), c);
}
export const losses = {
  squared: (z: Tensor) =>
    mul(0.5, mean(square(sub(sigmoid(z), Y)))), // [squared-slope]
  'cross-entropy': (z: Tensor) =>
    mean(sub(softplus(z), mul(Y, z))), // [log-slope]
};
const runs = each(losses, (loss, name) => {
  const net = makeNet(bias);
  const descent = sgd({rate: name === 'squared' ? factor : 1});
  return range(301).map(() => {
    const g = grad((at: Net) => loss(logits(at)))(net);
    const e = abs(sub(sigmoid(logits(net)), Y));
    descent.step(net, g);
    return {e, first: norm(g.W)};
  });
});

// --- picture ---
const errors = each(runs, (run) =>
  run.map(({e}) => mean(e).data[0]),
);
plot({
  x: {label: 'step'},
  panels: {
    'mean error |p − y|': {
      y: {domain: [0, 0.6]},
      lines: errors,
    },
    'gradient in the first layer': {
      y: {log: true},
      lines: each(runs, (run) => run.map(({first}) => first)),
    },
  },
});
table({
  columns: [
    '',
    'first gradient',
    'steps until 0.4',
    'last mean error',
    'wrong',
  ],
  rows: each(runs, (run, name) => [
    scientific(run[0].first.data[0], 2),
    stepsUntil(errors[name], (e) => e < 0.4),
    fixed(errors[name][300], 2),
    run[300].e.data.filter((e) => e > 0.5).length,
  ]),
});
const z = logits(makeNet(bias));
const p = sigmoid(z);
const slopes = each(losses, (loss) => grad(loss)(z));
check(
  'at the start each slope in z is p(1 − p) times the other',
  isClose(
    slopes.squared,
    mul(slopes['cross-entropy'], mul(p, sub(1, p))),
  ),
);
check(
  'cross-entropy is below 0.1 at the end',
  errors['cross-entropy'][300] < 0.1,
);
check(
  'from −8 or below, at the same rate, the square never does',
  factor > 1 || bias > -8 || errors.squared[300] > 0.45,
);

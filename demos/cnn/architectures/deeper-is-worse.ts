// Deeper plain nets fit worse; with a path past each layer, not.
import {add, best, check, crossEntropy, div, each} from 'lab';
import {grad, heNormal, knob, matmul, mean} from 'lab';
import {momentum, mul, norm, normalTensor, plot} from 'lab';
import {progress, random, range, relu, spirals} from 'lab';
import {sqrt, square, sub, table, tensor, train} from 'lab';
import {type Tensor} from 'lab';

const path = knob('path α', 1, [0.1, 1, 0.1]);
const steps = knob('steps', [30, 100]);
const width = 10;

/** Each unit with mean 0 and variance 1 over the batch. */
export function normalize(z: Tensor) {
  const c = sub(z, mean(z, 0));
  return div(c, sqrt(add(mean(square(c), 0), 1e-5)));
}
/** What a layer makes of z. */
export function F(W: Tensor, z: Tensor) {
  return relu(normalize(matmul(z, W))); // [degradation]
}
/** A block: the layer and, unless α = 0, z past it. */
export function block(W: Tensor, z: Tensor, alpha: number) {
  return alpha ? add(mul(alpha, z), F(W, z)) : F(W, z); // [residual-block]
}

/** A first layer, L blocks, a matrix. */
export function makeNet(L: number) {
  const dice = random(1);
  return {
    first: heNormal(dice, [2, width]),
    blocks: range(L).map(() => heNormal(dice, [width, width])),
    last: normalTensor(dice, [width, 2], width ** -0.5),
  };
}

// --- picture ---
const {x, y} = spirals(random(2), 40, {classes: 2, turns: 1});
const depths = [2, 8, 16, 32];
const rates = [0.03, 0.1, 0.3];
let done = 0;
const runs = each({plain: 0, residual: path}, (alpha) =>
  depths.map((L) => {
    const loss = (net: ReturnType<typeof makeNet>) => {
      const top = net.blocks.reduce(
        (z, W) => block(W, z, alpha),
        F(net.first, tensor(x)),
      );
      return crossEntropy(matmul(top, net.last), y);
    };
    const {cost} = best(rates, (rate) => {
      const sgd = momentum({rate, momentum: 0.9});
      const losses = train(steps, makeNet(L), sgd, loss);
      progress(++done, 8 * rates.length, 'Training');
      return mean(losses.slice(-5));
    });
    const {blocks} = grad(loss)(makeNet(L));
    return {
      cost,
      slope: norm(blocks[0].values()),
    };
  }),
);
plot({
  columns: 2,
  x: {label: 'L', values: depths, ticks: depths},
  panels: {
    'training loss': {
      y: {domain: [0, 0.8]},
      lines: each(runs, (run) => run.map(({cost}) => cost)),
      rules: {chance: {y: Math.log(2), tone: 'muted'}},
    },
    'gradient at block 1': {
      y: {log: true},
      lines: each(runs, (run) => run.map(({slope}) => slope)),
    },
  },
});
// More digits are chance: rounding is amplified.
table({
  columns: ['L', 'plain', 'residual'],
  rows: depths.map((L, i) => [
    L,
    runs.plain[i].cost,
    runs.residual[i].cost,
  ]),
  digits: [0, 1, 1],
});
check(
  'the deepest plain net fits worse than the shallowest',
  runs.plain[3].cost > runs.plain[0].cost,
);
check(
  'yet its gradient has not vanished',
  runs.plain[3].slope > runs.plain[0].slope,
);

// A trained residual net survives the loss of a block.
import {add, best, check, crossEntropy, div, each} from 'lab';
import {heNormal, knob, matmul, max, maximum, mean} from 'lab';
import {min, momentum, normalTensor, plot, progress} from 'lab';
import {quantile, random, range, relu, spirals} from 'lab';
import {sqrt, square, sub, table, tensor, train} from 'lab';
import {type Tensor} from 'lab';

const L = knob('L', 8, [4, 12, 1]);
const width = 10;
const data = spirals(random(2), 40, {classes: 2, turns: 1});
const points = tensor(data.x);

/** What a layer makes of z, normalised over the batch. */
export function F(W: Tensor, z: Tensor) {
  const a = matmul(z, W);
  const c = sub(a, mean(a, 0));
  const variance = mean(square(c), 0);
  return relu(div(c, sqrt(add(variance, 1e-5))));
}
type Kind = 'plain' | 'residual';
type Net = {first: Tensor; blocks: Tensor[]; last: Tensor};
/** The loss; the block that is cut out hands on its input. */
export function loss(net: Net, kind: Kind, cut = -1) {
  let z = F(net.first, points);
  net.blocks.forEach((W, l) => {
    if (l === cut) return;
    z = kind === 'plain' ? F(W, z) : add(z, F(W, z)); // [many-paths]
  });
  return crossEntropy(matmul(z, net.last), data.y);
}

// --- picture ---
function makeNet(): Net {
  const dice = random(1);
  return {
    first: heNormal(dice, [2, width]),
    blocks: range(L).map(() => heNormal(dice, [width, width])),
    last: normalTensor(dice, [width, 2], width ** -0.5),
  };
}
let done = 0;
const runs = each(['plain', 'residual'], (kind) => {
  const nets = [0.03, 0.1, 0.3].map((rate) => {
    const net = makeNet();
    const rule = momentum({rate, momentum: 0.9});
    train(60, net, rule, (net) => loss(net, kind));
    progress(++done, 6, 'Training');
    return net;
  });
  const whole = (net: Net) => loss(net, kind).item();
  const {choice: net, cost} = best(nets, whole);
  const cuts = range(L).map((l) => loss(net, kind, l).item());
  return {cost, cuts, middle: quantile(cuts, 0.5)};
});
plot({
  x: {label: 'block cut out', values: range(1, L + 1)},
  y: {label: 'training loss, drawn from 10⁻⁴ on', log: true},
  points: each(runs, ({cuts}) => maximum(1e-4, cuts)),
  rules: {chance: {y: Math.log(2), tone: 'ink'}},
});
table({
  columns: ['', 'whole', 'least hurt', 'median', 'most hurt'],
  rows: each(runs, ({cost, cuts, middle}) => [
    cost,
    min(cuts),
    middle,
    max(cuts),
  ]),
  digits: 3,
});
check(
  'without one block the residual net suffers less',
  runs.residual.middle < runs.plain.middle,
);

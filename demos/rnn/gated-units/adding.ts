// Add two marked numbers: the plain net fails, gates learn it.
import {adam, add, addingTask, check, concat, each} from 'lab';
import {full, gruCell, knob, lstmCell, matmul, mean} from 'lab';
import {meanSquaredError, normalTensor, plot} from 'lab';
import {progress, random, range, rnnCell, table} from 'lab';
import {tensor, train, unroll, zeros} from 'lab';
import type {LstmState, Tensor} from 'lab';

const T = knob('length T', 20, [5, 40, 5]);
const b = knob('keep bias b', 1, [-3, 5, 1]);
const dice = random(1);

/** n units; the biases of their parts, 0 or b for a gate */
function make(n: number, parts: number[]) {
  const k = parts.length;
  return {
    input: normalTensor(dice, [2, k * n]),
    state: normalTensor(dice, [n, k * n], 1 / Math.sqrt(n)),
    bias: concat(parts.map((b) => full([n], b))),
    out: normalTensor(dice, [n], 1 / Math.sqrt(n)),
  };
}
const ways: Record<string, Way> = {
  'plain RNN': [make(17, [0]), 0.01, without(rnnCell)],
  LSTM: [make(8, [0, b, 0, 0]), 0.03, lstmCell],
  GRU: [make(9, [0, b, 0]), 0.1, without(gruCell)],
};
/** The mean squared error of the answer 1 + h·out */
export function loss(net: Net, step: Step, {xs, y}: Batch) {
  const h = zeros(y.length, net.out.size);
  const read = (x: Tensor, s: LstmState) => step(net, x, s);
  const last = unroll(read, xs, {h, c: h})[xs.length - 1];
  return meanSquaredError(add(1, matmul(last.h, net.out)), y);
}

// --- picture ---
type Net = ReturnType<typeof make>;
type Step = (net: Net, x: Tensor, s: LstmState) => LstmState;
type Way = [net: Net, rate: number, step: Step];
type Batch = ReturnType<typeof draw>;
/** A cell whose state is h alone */
function without(cell: typeof gruCell): Step {
  return (net, x, {h, c}) => ({h: cell(net, x, h), c});
}
function draw(size: number) {
  const tasks = range(size).map(() => addingTask(dice, T));
  const x = (t: number) => tensor(tasks.map((k) => k.input[t]));
  return {xs: range(T).map(x), y: tasks.map((k) => k.target)};
}
const batches = range(200).map(() => draw(16));
const losses = each(ways, ([net, rate, step], _, i) =>
  train(200, net, adam({rate}), (net, t) => {
    if (t % 20 === 0) progress(200 * i + t, 600, 'training');
    return loss(net, step, batches[t]);
  }),
);
const smooth = (v: number[]) =>
  range(10).map((k) => mean(v.slice(20 * k, 20 * k + 20)));
plot({
  x: {label: 'step', values: range(10, 200, 20)},
  y: {label: 'loss', log: true},
  lines: each(losses, smooth),
  rules: {'always 1': {y: 1 / 6}},
});
const test = draw(200);
const ends = each(ways, ([net, , step]) => {
  const cell = [net.input, net.state, net.bias];
  const count = cell.reduce((sum, part) => sum + part.size, 0);
  return [count, loss(net, step, test).item()];
});
table({
  columns: ['parameters', 'loss on new tasks'],
  rows: ends,
  digits: [0, 3],
});
const counts = Object.values(ends).map(([count]) => count);
check(
  'parameters differ by less than a tenth',
  Math.max(...counts) < 1.1 * Math.min(...counts),
);

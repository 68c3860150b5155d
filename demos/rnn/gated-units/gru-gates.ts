// A GRU learns to add: watch when its update gate opens.
import {adam, add, addingTask, check, fixed, full} from 'lab';
import {knob, matmul, mean, meanSquaredError, mul} from 'lab';
import {normalTensor, plot, print, progress, random} from 'lab';
import {range, sigmoid, sub, table, tanh, tensor} from 'lab';
import {train, unroll, zeros, type Tensor} from 'lab';

const steps = knob('training steps', 200, [0, 300, 20]);
const [n, T, dice] = [4, 12, random(3)];
const part = (b: number) => ({
  W: normalTensor(dice, [2, n], 0.5),
  U: normalTensor(dice, [n, n], 1 / Math.sqrt(n)),
  b: full([n], b),
});
const out = normalTensor(dice, [n], 0.5);
const net = {z: part(-2), r: part(0), h: part(0), out};

/** xW + hU + b */
function sums({W, U, b}: typeof net.z, x: Tensor, h: Tensor) {
  return add(add(matmul(x, W), matmul(h, U)), b);
}
/** One step of a GRU */
export function gru(cell: Net, x: Tensor, {h}: {h: Tensor}) {
  const z = sigmoid(sums(cell.z, x, h)); // [two-gates]
  const r = sigmoid(sums(cell.r, x, h));
  const candidate = tanh(sums(cell.h, x, mul(r, h))); // [reset-candidate]
  const old = mul(sub(1, z), h);
  return {z, r, h: add(old, mul(z, candidate))}; // [blend]
}

// --- picture ---
type Net = typeof net;
function draw(size: number) {
  const tasks = range(size).map(() => addingTask(dice, T));
  const x = (t: number) => tensor(tasks.map((k) => k.input[t]));
  return {xs: range(T).map(x), y: tasks.map((k) => k.target)};
}
function read(net: Net, {xs, y}: ReturnType<typeof draw>) {
  const h = zeros(y.length, n);
  const step = (x: Tensor, s: {h: Tensor}) => gru(net, x, s);
  const states = unroll(step, xs, {z: h, r: h, h});
  const answer = add(1, matmul(states[T - 1].h, net.out));
  return {states, loss: meanSquaredError(answer, y)};
}
train(steps, net, adam({rate: 0.05}), (net, t) => {
  if (t % 10 === 0) progress(t, steps, 'training');
  return read(net, draw(16)).loss;
});
const test = draw(200);
const {states, loss} = read(net, test);
const first = test.xs.map((x) => x.data[1]); // its marks
const kinds = ['h', 'r', 'z'] as const;
plot({
  x: {
    label: 't',
    ticks: range(T).map((t) => [t + 0.5, first[t] ? '↑' : '']),
  },
  y: {ticks: kinds.map((kind, k) => [n * (k + 0.5), kind])},
  heat: {
    x: [0, T],
    y: [0, 3 * n],
    range: [-1, 1],
    scheme: 'diverging',
    values: kinds.flatMap((kind) =>
      [3, 2, 1, 0].map((j) =>
        states.map((s) => s[kind].data[j]),
      ),
    ),
  },
});
/** The mean of each zⱼ, where the mark is 1 or 0 */
const opened = (mark: number) => {
  const all = states.flatMap(({z}, t) =>
    range(200)
      .filter((k) => test.xs[t].data[2 * k + 1] === mark)
      .map((k) => [...z.data.slice(k * n, k * n + n)]),
  );
  return mean(all, 0);
};
const means = {'at a mark': opened(1), elsewhere: opened(0)};
table({
  columns: ['z₁', 'z₂', 'z₃', 'z₄'],
  rows: means,
  digits: 2,
});
print('loss on new tasks:', fixed(loss.item(), 3));
check(
  'h stays within ±1, as a mean of what is within',
  states.every(({h}) => h.data.every((v) => Math.abs(v) <= 1)),
);

// How much of the last loss reaches back over time.
import type {Tensor} from 'lab';
import {svd} from 'lab/linalg';
import {
  add,
  check,
  fixed,
  grad,
  knob,
  lstmCell,
  matmul,
  mul,
  normalTensor,
  plot,
  random,
  range,
  rnnCell,
  sigmoid,
  slice,
  sum,
  table,
  tensor,
} from 'lab';

const s = knob('recurrent gain s', {
  value: 1,
  min: 0.2,
  max: 3,
  step: 0.1,
});
const bf = knob('forget bias b_f', {
  value: 3,
  min: -2,
  max: 6,
  step: 0.5,
});

const n = 32;
const T = 60;
const dice = random(4);
const xs = range(T).map(() => normalTensor(dice, [1, 2]));
const top = normalTensor(dice, [1, n]);
const h0 = normalTensor(dice, [1, n], 0.1);
const size = (t: Tensor) => Math.hypot(...t.data);
const cell = (gates: number, bias: number[]) => ({
  input: normalTensor(dice, [2, gates * n], 0.5),
  state: normalTensor(dice, [n, gates * n], s / Math.sqrt(n)),
  bias: tensor(bias),
});

const rnn = cell(1, new Array<number>(n).fill(0));
/** ‖∂L/∂h_t‖ of the tanh net, t = T … 0. */
export function backRnn() {
  const h = [h0];
  for (const x of xs) h.push(rnnCell(rnn, x, h[h.length - 1]));
  const deltas = [top];
  for (let t = T - 1; t >= 0; t--) {
    const delta = deltas[deltas.length - 1];
    const f = (h: Tensor) =>
      sum(mul(rnnCell(rnn, xs[t], h), delta));
    deltas.push(grad(f)(h[t]));
  }
  return deltas.map(size);
}

const bias = range(4 * n).map((i) =>
  i >= n && i < 2 * n ? bf : 0,
);
const lstm = cell(4, bias);
type State = {h: Tensor; c: Tensor};

/** f_t, the share of c that survives the step. */
export function forget(x: Tensor, h: Tensor) {
  const z = add(matmul(h, lstm.state), matmul(x, lstm.input));
  return sigmoid(slice(add(z, lstm.bias), n, 2 * n, 1));
}

/** ‖∂L/∂c_t‖: by all paths, and straight along the cell. */
export function backLstm() {
  const states: State[] = [{h: h0, c: h0}];
  for (const x of xs)
    states.push(lstmCell(lstm, x, states[states.length - 1]));
  let delta: State = {h: mul(0, top), c: top};
  let straight = top;
  const all = [size(top)];
  const along = [size(top)];
  for (let t = T - 1; t >= 0; t--) {
    const d = delta;
    const f = (state: State) => {
      const next = lstmCell(lstm, xs[t], state);
      return add(sum(mul(next.h, d.h)), sum(mul(next.c, d.c)));
    };
    delta = grad(f)(states[t]);
    straight = mul(straight, forget(xs[t], states[t].h)); // [cell-path]
    all.push(size(delta.c));
    along.push(size(straight));
  }
  return {all, along};
}

const tanhNet = backRnn();
const {all, along} = backLstm();
plot({
  x: {label: 'lag', values: range(T + 1)},
  y: {label: 'gradient', log: true},
  lines: {
    'tanh net, ‖∂L/∂h‖': tanhNet,
    'LSTM, ‖∂L/∂c‖': all,
    'forget gates alone': {y: along, dash: true},
  },
});
const left = (r: number[]) => fixed(Math.log10(r[T] / r[0]), 1);
table({
  columns: ['', 'log₁₀ of what 60 steps leave'],
  rows: [
    ['tanh net', left(tanhNet)],
    ['LSTM', left(all)],
    ['forget gates alone', left(along)],
  ],
});
const sigma = svd(rnn.state).s.data[0];
check(
  'tanh net: no step gains more than σmax(W)',
  tanhNet
    .slice(1)
    .every((r, k) => r <= sigma * tanhNet[k] * (1 + 1e-9)),
);
check(
  'along the cell the gradient never grows',
  along.slice(1).every((r, k) => r < along[k]),
);

// How much of the last loss reaches back over time.
import {add, check, each, grad, isClose, iterate} from 'lab';
import {knob, matmul, mul, norm, normalTensor, plot} from 'lab';
import {random, range, sigmoid, sum, table, tanh} from 'lab';
import {zeros, type Tensor} from 'lab';

const s = knob('recurrent gain s', 1, [0.2, 3, 0.1]);
const bf = knob('forget bias b_f', 3, [-2, 6, 0.5]);
const [n, T] = [32, 60];
const dice = random(4);
const xs = range(T).map(() => normalTensor(dice, [1, 2]));
const top = normalTensor(dice, [1, n]);
const h0 = normalTensor(dice, [1, n], 0.1);
/** U and W of a tanh net, then of the parts of an LSTM. */
export const weights = range(5).map(() => [
  normalTensor(dice, [2, n], 0.5),
  normalTensor(dice, [n, n], s / Math.sqrt(n)),
]);
const [net, i, f, candidate, o] = weights.map(
  ([U, W]) =>
    (x: Tensor, h: Tensor) =>
      add(matmul(x, U), matmul(h, W)),
);

export type State = {h: Tensor; c: Tensor};
/** h′ = tanh(xU + hW), and no c */
export function rnn(x: Tensor, {h, c}: State) {
  return {h: tanh(net(x, h)), c};
}
/** f, the share of c that stays */
export function forget(x: Tensor, h: Tensor) {
  return sigmoid(add(f(x, h), bf));
}
/** c′ = f ⊙ c + i ⊙ c̃, h′ = o ⊙ tanh c′ */
export function lstm(x: Tensor, {h, c}: State) {
  const write = mul(sigmoid(i(x, h)), tanh(candidate(x, h)));
  const next = add(mul(forget(x, h), c), write); // [cell-path]
  return {h: mul(sigmoid(o(x, h)), tanh(next)), c: next};
}

// --- picture ---
type Cell = (x: Tensor, state: State) => State;
const inner = (a: State, b: State) =>
  add(sum(mul(a.h, b.h)), sum(mul(a.c, b.c)));
/** Forward through all steps, then ∂L/∂(h, c) back again. */
export function back(cell: Cell, end: State) {
  const start = {h: h0, c: h0};
  const states = iterate(T, start, (state, t) =>
    cell(xs[t], state),
  );
  const deltas = iterate(T, end, (delta, k) => {
    const t = T - 1 - k;
    const f = (state: State) =>
      inner(cell(xs[t], state), delta);
    return grad(f)(states[t]);
  });
  return {states, deltas};
}
const none = zeros(1, n);
const short = back(rnn, {h: top, c: none});
const long = back(lstm, {h: none, c: top});
const gates = iterate(T, top, (delta, k) =>
  mul(delta, forget(xs[T - 1 - k], long.states[T - 1 - k].h)),
);
const length = (t: Tensor) => norm(t).item();
const sizes = {
  'tanh net': short.deltas.map(({h}) => length(h)),
  LSTM: long.deltas.map(({c}) => length(c)),
  'forget gates alone': gates.map(length),
};
plot({
  x: {label: 'lag', values: range(T + 1)},
  y: {label: 'gradient', log: true},
  lines: each(sizes, (y, name, i) => ({y, dash: i === 2})),
});
table({
  columns: ['log₁₀ of what 60 steps leave'],
  rows: each(sizes, (size) => Math.log10(size[T] / size[0])),
  digits: 1,
});
const {h, c} = long.states[9];
const cell = (c: Tensor) =>
  sum(mul(lstm(xs[9], {h, c}).c, top));
check(
  'with h held, the cell multiplies the gradient by f',
  isClose(grad(cell)(c), mul(top, forget(xs[9], h))),
);

// What reaches a cell from k steps later, path by path.
import {add, check, concat, each, eye, jacobian} from 'lab';
import {knob, matmul, mul, norm, normalTensor, plot} from 'lab';
import {random, range, reshape, sigmoid, slice} from 'lab';
import {square, sub, table, tanh, unroll, zeros} from 'lab';
import type {Tensor} from 'lab';

const s = knob('recurrent gain s', 1, [0, 5, 0.5]);
const bf = knob('forget bias b_f', 3, [-1, 5, 0.5]);
const [n, T, dice] = [8, 40, random(4)];
/** W, U and b of f, i, o and the candidate */
export const parts = [bf, 0, 0, 0].map((b) => {
  const W = normalTensor(dice, [n, 2], 0.5);
  return {W, U: normalTensor(dice, [n, n], s / n ** 0.5), b};
});
const [Uf, Ui, Uo, Ua] = parts.map(({U}) => U);
const bend = (g: Tensor) => mul(g, sub(1, g)); // σ′

/** A step from columns c, h, and its derivative in blocks */
export function step(x: Tensor, {c, h}: State) {
  const [f, i, o, a] = parts.map(({W, U, b}, k) => {
    const z = add(add(matmul(W, x), matmul(U, h)), b);
    return k < 3 ? sigmoid(z) : tanh(z);
  });
  const next = add(mul(f, c), mul(i, a));
  const t = tanh(next);
  let G = mul(mul(c, bend(f)), Uf); // [side-paths]
  G = add(G, mul(mul(a, bend(i)), Ui));
  G = add(G, mul(mul(i, sub(1, square(a))), Ua));
  const F = mul(f, eye(n));
  const S = mul(o, sub(1, square(t))); // [four-blocks]
  const last = add(mul(S, G), mul(mul(t, bend(o)), Uo));
  const J = [concat([F, G], 1), concat([mul(S, F), last], 1)];
  return {c: next, h: mul(o, t), F, J: concat(J)};
}

// --- picture ---
type State = {c: Tensor; h: Tensor};
const xs = range(T).map(() => normalTensor(dice, [2, 1]));
const run = (from: State, k: number) =>
  unroll(step, xs.slice(T - k), {...from, F: none, J: none});
const none = zeros(n, 1);
const states = run({c: none, h: none}, T);
const size = (M: Tensor) => norm([...M.data]) / Math.sqrt(n);
let [F, row] = [eye(n), concat([eye(n), zeros(n, n)], 1)];
const sizes = states.reverse().map((state) => {
  [F, row] = [matmul(F, state.F), matmul(row, state.J)];
  return [size(F), size(slice(row, 0, n, 1))];
});
/** lab's own derivative of c_T by the cell k steps before */
const measured = [1, 2, 5, 10, 20, 39].map((k) => {
  const {c, h} = states[k];
  const end = (c: Tensor) =>
    run({c: reshape(c, [n, 1]), h}, k)[k - 1].c;
  return [k, size(jacobian(end, reshape(c, [n])))];
});
const lines = each(['gates alone', 'all paths'], (_, j) =>
  sizes.map((both) => both[j]),
);
plot({
  x: {label: 'k', values: range(1, T + 1)},
  y: {label: '∂c_T/∂c_{T−k}', log: true},
  lines,
  points: {measured},
});
table({
  columns: ['k = 1', 'k = 10', 'k = 40'],
  rows: each(lines, (v) => [v[0], v[9], v[39]]),
  digits: 2,
});
check(
  'the blocks give what is measured',
  measured.every(
    ([k, v]) => Math.abs(v / sizes[k - 1][1] - 1) < 1e-8,
  ),
);

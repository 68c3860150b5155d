// A forget gate that starts half shut forgets before it learns.
import {adam, add, check, concat, each, fixed, full} from 'lab';
import {grad, knob, lstmCell, matmul} from 'lab';
import {meanSquaredError, norm, normalTensor, plot} from 'lab';
import {print, progress, random, range, scientific} from 'lab';
import {sigmoid, table, tensor, train, zeros} from 'lab';
import {type Tensor} from 'lab';

const bias = knob('b_f', 3, [-1, 5, 0.5]);
const T = knob('T', 30, [10, 60, 5]);

/** What is left of c₀ after T steps: σ(b)ᵀ. */
export function kept(b: number, T: number) {
  return sigmoid(b) ** T; // [gate-product]
}
/** The bias for a memory of T steps: σ(b) = 1 − 1/T. */
export function biasFor(T: number) {
  return Math.log(T - 1); // [gate-memory]
}
/** Small random weights of four units; gates i, f, c̃, o. */
export function makeNet(b: number) {
  const dice = random(1);
  return {
    input: normalTensor(dice, [1, 16], 0.5),
    state: normalTensor(dice, [4, 16], 0.1),
    bias: concat([zeros(4), full([4], b), zeros(8)]),
    out: normalTensor(dice, [4], 0.5),
  };
}
/** Mean square of the error at the end; nudges move each c. */
export function loss(net: Net, nudges: Tensor[] = []) {
  let [h, c] = [zeros(16, 4), zeros(16, 4)];
  input.forEach((x, t) => {
    ({h, c} = lstmCell(net, x, {h, c}));
    if (nudges[t]) c = add(c, nudges[t]);
  });
  return meanSquaredError(matmul(h, net.out), target);
}

// --- picture ---
const rate = knob('η', [0.03, 0.01, 0.1]);
type Net = ReturnType<typeof makeNet>;
// First ±1, to be recalled; then noise, the same for both signs.
const dice = random(5);
const signs = range(16).map((k) => (k % 2 ? 1 : -1));
const target = tensor(signs);
const input = range(T).map((t) => {
  const noise = dice.normal(8);
  const at = (s: number, k: number) => [
    t ? 0.3 * noise[k >> 1] : s,
  ];
  return tensor(signs.map(at));
});
/** ‖∂L/∂c_t‖ before training, relative to the last but one. */
export function reach(b: number) {
  const nudges = range(T).map(() => zeros(16, 4));
  const slopes = grad((e: Tensor[]) => loss(makeNet(b), e));
  const sizes = slopes(nudges).map((e) => norm(e).item());
  return sizes.slice(0, -1).map((v) => v / sizes[T - 2]);
}
const starts = {'b = 0': 0, 'b = b_f': bias};
const losses = each(starts, (b, name) =>
  train(100, makeNet(b), adam({rate}), (net, step) => {
    progress(step + 1, 100, name);
    return loss(net);
  }),
);
const t = range(1, T);
const line = (b: number) => t.map((t) => kept(b, T - 1 - t));
const reaches = each(starts, reach);
plot({
  columns: 2,
  panels: {
    '∂L/∂cₜ at the start': {
      x: {label: 't', values: t},
      y: {log: true},
      lines: each(starts, line),
      points: reaches,
    },
    loss: {
      x: {label: 'step', values: range(100)},
      y: {domain: [0, 1.4]},
      lines: losses,
    },
  },
});
const left = each(starts, (b) => scientific(kept(b, T), 1));
table({
  columns: ['σ(b)ᵀ', 'loss'],
  rows: each(losses, (loss, k) => [left[k], loss[99]]),
  digits: 1,
});
print('log(T − 1):', fixed(biasFor(T), 1));
check(
  'with b = log(T − 1) about 1/e is left after T steps',
  Math.abs(kept(biasFor(T), T) - Math.exp(-1)) < 0.25 / T,
);
const [closed, open] = Object.values(reaches).map(([c]) => c);
const isWider = bias === 0 || open > closed === bias > 0;
check('a wider gate lets more gradient through', isWider);

// A forget gate that starts half shut forgets before it learns.
import type {Tensor} from 'lab';
import {
  add,
  adam,
  check,
  fixed,
  grad,
  knob,
  lstmCell,
  matmul,
  mean,
  norm,
  normalTensor,
  plot,
  print,
  random,
  range,
  reshape,
  scientific,
  square,
  sub,
  table,
  tensor,
  valueAndGrad,
  zeros,
} from 'lab';

const bias = knob('b_f', {
  value: 3,
  min: -1,
  max: 5,
  step: 0.5,
});
const T = knob('T', {value: 40, min: 10, max: 60, step: 5});
const draw = knob('draw', {value: 1, min: 1, max: 8, step: 1});

const units = 4;
const batch = 16;
const steps = 60;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** What is left of c₀ after T steps: σ(b)^T. */
export function kept(b: number, T: number) {
  return sigmoid(b) ** T; // [gate-product]
}
/** The bias for a memory of T steps: σ(b) = 1 − 1/T. */
export function biasFor(T: number) {
  return Math.log(T - 1); // [gate-memory]
}

// First ±1, then noise; recall the first. Each noise comes
// with both signs, so that nothing else tells them apart.
const dice = random(5);
const signs = range(batch).map((k) => (k % 2 ? 1 : -1));
const input = range(T).map((t) => {
  const noise = dice.normal(batch / 2);
  const later = (k: number) => 0.3 * noise[Math.floor(k / 2)];
  return tensor(signs.map((s, k) => [t === 0 ? s : later(k)]));
});
const target = tensor(signs);

/** Small random weights; the bias of the gates i, f, c̃, o. */
export function makeNet(b: number) {
  const dice = random(draw);
  return {
    input: normalTensor(dice, [1, 4 * units], 0.5),
    state: normalTensor(dice, [units, 4 * units], 0.1),
    bias: tensor(
      range(4 * units).map((j) =>
        Math.floor(j / units) === 1 ? b : 0,
      ),
    ),
    out: normalTensor(dice, [units, 1], 0.5),
  };
}
type Net = ReturnType<typeof makeNet>;

/** Mean square of the error at the end; `nudges` are added to c. */
export function loss(net: Net, nudges: Tensor[]) {
  let h = zeros(batch, units);
  let c = zeros(batch, units);
  input.forEach((x, t) => {
    ({h, c} = lstmCell(net, x, {h, c}));
    if (nudges[t]) c = add(c, nudges[t]);
  });
  const out = reshape(matmul(h, net.out), [batch]);
  return mean(square(sub(out, target)));
}

/** ‖∂L/∂c_t‖ before training, relative to the last two. */
export function reach(b: number) {
  const nudges = range(T).map(() => zeros(batch, units));
  const slopes = grad((e: Tensor[]) => loss(makeNet(b), e));
  const sizes = slopes(nudges).map((e) => norm(e).data[0]);
  return sizes.slice(0, -1).map((v) => v / sizes[T - 2]);
}

function train(b: number) {
  const net = makeNet(b);
  const descent = adam({rate: 0.03});
  const losses: number[] = [];
  for (let k = 0; k < steps; k++) {
    const {value, grad} = valueAndGrad((net: Net) =>
      loss(net, []),
    )(net);
    losses.push(value);
    descent.step(net, grad);
  }
  return losses;
}

const starts = {'b = 0': 0, 'b = b_f': bias};
const names = Object.keys(starts);
const values = Object.values(starts);
const runs = values.map(train);
const reaches = values.map(reach);
const each = <V>(f: (k: number) => V) =>
  Object.fromEntries(names.map((name, k) => [name, f(k)]));
const t = range(1, T);
plot({
  columns: 2,
  panels: [
    {
      title: '∂L/∂cₜ at the start',
      x: {label: 't', values: t},
      y: {log: true},
      lines: each((k) =>
        t.map((t) => kept(values[k], T - 1 - t)),
      ),
      points: each((k) => ({x: t, y: reaches[k]})),
    },
    {
      title: 'loss',
      x: {label: 'step', values: range(steps)},
      y: {domain: [0, 1.4]},
      lines: each((k) => runs[k]),
    },
  ],
});
table({
  columns: ['', 'σ(b)ᵀ', 'loss'],
  rows: names.map((name, k) => [
    name,
    scientific(kept(values[k], T), 1),
    fixed(runs[k][steps - 1], 1),
  ]),
});
print('log(T − 1):', fixed(biasFor(T), 1));
check(
  'with b = log(T − 1) about 1/e is left after T steps',
  Math.abs(kept(biasFor(T), T) - Math.exp(-1)) < 1 / T,
);
check(
  'the larger the bias, the more of the gradient comes through',
  bias === 0 || reaches[1][0] > reaches[0][0] === bias > 0,
);

// Without a limit the first huge gradient ends the training.
import {add, addingTask, check, div, each, knob} from 'lab';
import {matmul, mean, mul, normalTensor, orthogonal} from 'lab';
import {plot, progress, random, range, relu, square} from 'lab';
import {sub, table, tanh, tensor} from 'lab';
import {treeNorm, valueAndGrad, zeros, type Tensor} from 'lab';
import {svd} from 'lab/linalg';

const s = knob('recurrent gain s', 1.8, [0.5, 3, 0.1]);
const unit = knob('unit', ['ReLU', 'tanh']);
const eta = knob('η', 0.1, [0.01, 0.2, 0.01]);
const [T, n, batch, steps, v] = [20, 16, 12, 100, 1];
const g = unit === 'ReLU' ? relu : tanh;
type Net = Record<'W' | 'U' | 'b' | 'w', Tensor>;

/** Loss of a batch: h ← g(hW + xU + b), answer hᵀw */
export function loss(net: Net, xs: Tensor[], y: Tensor) {
  let h: Tensor = zeros(batch, n);
  for (const x of xs)
    h = g(add(add(matmul(h, net.W), matmul(x, net.U)), net.b));
  return mean(square(sub(matmul(h, net.w), y)));
}
/** W, scaled down so that σmax(W) is at most 1 */
export function limitSpectrum(W: Tensor) {
  return div(W, Math.max(1, svd(W).s.data[0])); // [spectral-limit]
}
/** The rate of step k, for a gradient of length `size` */
export function rate(remedy: string, k: number, size: number) {
  const rise = Math.min(1, (2 * k + 2) / steps);
  if (remedy === 'warm-up') return eta * rise; // [rate-is-one-factor]
  const clip = v / Math.max(v, size);
  return remedy === 'clip by norm' ? eta * clip : eta; // [clip-by-norm]
}
/** One step on a batch, with a remedy or with none */
export function step(net: Net, k: number, remedy: string) {
  const isLimited = remedy === 'spectral limit';
  const W = isLimited ? limitSpectrum(net.W) : net.W;
  const [from, {xs, y}] = [{...net, W}, batches[k]];
  const {value, grad} = valueAndGrad(loss)(from, xs, y);
  const size = treeNorm(grad);
  const c = rate(remedy, k, size);
  const next = each(from, (p, key) =>
    sub(p, mul(c, grad[key])),
  );
  return {net: next, value, size, move: c * size};
}
// --- picture ---
const dice = random(2);
const net = {
  W: normalTensor(dice, [n, n], s / Math.sqrt(n)),
  U: normalTensor(dice, [2, n], 0.5),
  b: zeros(n),
  w: normalTensor(dice, [n, 1], 1 / Math.sqrt(n)),
};
const batches = range(steps).map(() => {
  const tasks = range(batch).map(() => addingTask(dice, T));
  const x = (t: number) => tensor(tasks.map((k) => k.input[t]));
  const y = tensor(tasks.map(({target}) => [target]));
  return {xs: range(T).map(x), y};
});
const Q = orthogonal(random(5), [n, n]);
function train(remedy: string, i: number) {
  const isNew = remedy === 'orthogonal start';
  let at: Net = isNew ? {...net, W: Q} : net;
  progress(i + 1, 5);
  return batches.map((_, k) => {
    const done = step(at, k, remedy);
    at = done.net;
    return done;
  });
}
const remedies = ['none', 'clip by norm', 'warm-up'] as const;
const others = ['spectral limit', 'orthogonal start'] as const;
const runs = each([...remedies, ...others], train);
const upTo = (most: number, key: 'value' | 'size') =>
  each(runs, (run) =>
    run.map(({[key]: x}) => (x < most ? x : most)),
  );
const losses = upTo(1e3, 'value'); // then rounding decides
plot({
  x: {label: 'step'},
  panels: {
    loss: {
      y: {log: true, domain: [0.05, 1e3]},
      lines: losses,
      rules: {'always 1': {y: 1 / 6}},
    },
    'gradient norm': {
      y: {log: true, domain: [0.01, 1e6]},
      lines: upTo(1e6, 'size'),
    },
  },
});
const ok = (l: number[]) => (Math.max(...l) < 1e3 ? '✓' : '–');
table({columns: ['loss below 1000'], rows: each(losses, ok)});
const moves = runs['clip by norm'].map(({move}) => move);
check(
  'clipped by norm, no step is longer than ηv',
  !(Math.max(...moves) > eta * v * (1 + 1e-9)),
);

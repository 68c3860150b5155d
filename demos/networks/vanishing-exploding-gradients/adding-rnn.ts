// Without a limit the first huge gradient ends the training.
import type {Tensor} from 'lab';
import {
  add,
  addingTask,
  check,
  knob,
  matmul,
  mean,
  mul,
  normalTensor,
  orthogonal,
  plot,
  random,
  range,
  relu,
  square,
  sub,
  table,
  tanh,
  tensor,
  treeNorm,
  valueAndGrad,
  zeros,
} from 'lab';
import {svd} from 'lab/linalg';

const s = knob('recurrent gain s', {
  value: 1.8,
  min: 0.5,
  max: 3,
  step: 0.1,
});
const remedy = knob('remedy', {
  value: 'clip by norm',
  options: [
    'clip by norm',
    'warm-up',
    'spectral limit',
    'orthogonal start',
  ],
});
const unit = knob('unit', {
  value: 'ReLU',
  options: ['ReLU', 'tanh'],
});
const eta = knob('η', {
  value: 0.1,
  min: 0.02,
  max: 0.2,
  step: 0.02,
});
const draw = knob('draw', {value: 2, min: 1, max: 12, step: 1});

const [T, n, batch, steps, v] = [20, 16, 12, 100, 1];
const g = unit === 'ReLU' ? relu : tanh;

type Net = {W: Tensor; U: Tensor; b: Tensor; w: Tensor};

/** Loss of a batch: h ← g(hW + xU + b), answer hᵀw. */
export function loss(net: Net, xs: Tensor[], y: Tensor) {
  let h: Tensor = zeros(batch, n);
  for (const x of xs)
    h = g(add(add(matmul(h, net.W), matmul(x, net.U)), net.b));
  return mean(square(sub(matmul(h, net.w), y)));
}

/** W, scaled down so that σmax(W) is at most 1. */
export function limitSpectrum(W: Tensor) {
  return mul(W, 1 / Math.max(1, svd(W).s.data[0])); // [spectral-limit]
}

/** Trains with one remedy, or none; same dice for all. */
export function train(remedy: string) {
  const dice = random(draw);
  const W0 = normalTensor(dice, [n, n], s / Math.sqrt(n));
  const starts: Record<string, () => Tensor> = {
    'orthogonal start': () => orthogonal(random(5), [n, n]),
    'spectral limit': () => limitSpectrum(W0),
  };
  const net: Net = {
    W: starts[remedy]?.() ?? W0,
    U: normalTensor(dice, [2, n], 0.5),
    b: zeros(n),
    w: normalTensor(dice, [n, 1], 1 / Math.sqrt(n)),
  };
  const losses: number[] = [];
  const norms: number[] = [];
  const moves: number[] = [];
  const stretch: number[] = [];
  for (let k = 0; k < steps; k++) {
    const tasks = range(batch).map(() => addingTask(dice, T));
    const xs = range(T).map((t) =>
      tensor(tasks.map(({input}) => input[t])),
    );
    const y = tensor(tasks.map(({target}) => [target]));
    const {value, grad} = valueAndGrad((net: Net) =>
      loss(net, xs, y),
    )(net);
    const size = treeNorm(grad);
    let rate = eta;
    if (remedy === 'clip by norm')
      rate *= v / Math.max(v, size);
    if (remedy === 'warm-up')
      rate *= Math.min(1, (2 * (k + 1)) / steps);
    losses.push(value);
    norms.push(size);
    moves.push(rate * size);
    for (const key of ['W', 'U', 'b', 'w'] as const)
      net[key] = sub(net[key], mul(rate, grad[key]));
    if (!net.W.data.every(Number.isFinite)) break;
    if (remedy === 'spectral limit') {
      net.W = limitSpectrum(net.W);
      stretch.push(svd(net.W).s.data[0]);
    }
  }
  return {losses, norms, moves, stretch};
}

const runs = {none: train('none'), [remedy]: train(remedy)};
const each = (f: (r: ReturnType<typeof train>) => number[]) =>
  Object.fromEntries(
    Object.entries(runs).map(([name, r]) => [name, f(r)]),
  );
const within = (lo: number, hi: number) => (r: number[]) =>
  range(steps).map((k) =>
    k < r.length && Number.isFinite(r[k])
      ? Math.max(lo, Math.min(hi, r[k]))
      : NaN,
  );
plot({
  columns: 2,
  x: {label: 'step', values: range(steps)},
  panels: [
    {
      title: 'loss',
      y: {log: true, domain: [0.05, 1e3]},
      lines: each((r) => within(0.05, 1e3)(r.losses)),
      rules: {'always 1': {y: 1 / 6, tone: 'muted'}},
    },
    {
      title: 'gradient norm',
      y: {log: true, domain: [0.01, 1e6]},
      lines: each((r) => within(0.01, 1e6)(r.norms)),
    },
  ],
});
const alive = (r: number[]) => {
  const end = r.findIndex((l) => !(l < 1e3));
  return end < 0 ? r.length : end;
};
table({
  columns: [
    '',
    'steps survived',
    'largest ‖g‖',
    'loss, last 20',
  ],
  rows: Object.entries(runs).map(([name, {losses, norms}]) => {
    const top = Math.max(...norms);
    const end = losses.slice(-20).reduce((a, b) => a + b) / 20;
    return [
      name,
      alive(losses),
      // What another engine's tanh would not change: one digit, and a bound.
      top < 1e6 ? Number(top.toPrecision(1)) : '> 10⁶',
      alive(losses) < steps ? '–' : end > 1 / 6 ? '> ⅙' : '≤ ⅙',
    ];
  }),
});
const {moves, stretch} = runs[remedy];
check(
  'clipped by norm, no step is longer than ηv',
  remedy !== 'clip by norm' ||
    moves.every((m) => m <= eta * v * (1 + 1e-9)),
);
check(
  'with the spectral limit, σmax(W) stays at most 1',
  remedy !== 'spectral limit' ||
    stretch.every((sigma) => sigma <= 1 + 1e-9),
);

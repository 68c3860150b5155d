// Scores grow with √d, and softmax puts all on one key.
import {add, check, div, each, knob, matmul, mean} from 'lab';
import {normalTensor, plot, quantile, random, range} from 'lab';
import {softmax, square, stack, std, sum, table} from 'lab';
import {tanh} from 'lab';
import type {Tensor} from 'lab';

const n = knob('keys n', 16, [2, 64, 2]);
const trials = 60;

const dice = random(1);
const normal = (std: number, ...shape: number[]) =>
  normalTensor(dice, shape, std);

/** q and n keys of d components, all N(0, 1). */
export const scores = {
  dot: (q: Tensor, K: Tensor) => matmul(K, q),
  scaled: (q: Tensor, K: Tensor) =>
    div(matmul(K, q), Math.sqrt(q.size)), // [unit-variance]
  additive: (q: Tensor, K: Tensor) => {
    const [d, m] = [q.size, 16];
    const W = () => normal(1 / Math.sqrt(d), d, m);
    const hidden = tanh(add(matmul(q, W()), matmul(K, W())));
    return matmul(hidden, normal(1 / Math.sqrt(m), m));
  },
};
/** tr(diag a − aaᵀ) = 1 − Σ aᵢ²: what softmax lets through */
export function slope(a: Tensor) {
  return 1 - sum(square(a)).data[0]; // [softmax-slope]
}

// --- picture ---
const sizes = [1, 4, 16, 64, 256];
type Score = (q: Tensor, K: Tensor) => Tensor;
const runs = each(scores, (score: Score) =>
  sizes.map((d) => {
    const e = range(trials).map(() =>
      score(normal(1, d), normal(1, n, d)),
    );
    const open = e.map((e) => slope(softmax(e)));
    const median = quantile(open, 0.5);
    return {std: std(stack(e)), median, mean: mean(open)};
  }),
);
plot({
  columns: 2,
  x: {label: 'd', values: sizes, log: true},
  panels: {
    'deviation of the scores': {
      lines: each(runs, (run) => run.map((r) => r.std.data[0])),
      formulas: {'√d': sizes.map(Math.sqrt)},
    },
    '1 − Σ aᵢ², median': {
      lines: each(runs, (run) => run.map((r) => r.median)),
    },
  },
});
table({
  title: '1 − Σ aᵢ² at d = 256',
  columns: ['median', 'mean'],
  rows: each(runs, ([, , , , r]) => [r.median, r.mean]),
  digits: 2,
});
const growth = each(
  runs,
  (run) => run[4].std.data[0] / run[1].std.data[0],
);
check(
  'd from 4 to 256: dot grows about 8 times, others hardly',
  Math.abs(growth.dot - 8) < 2 &&
    Math.max(growth.scaled, growth.additive) < 1.3,
);

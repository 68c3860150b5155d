// The same examples, three batch sizes, three clocks.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const B = knob('B', {
  value: 32,
  options: [4, 8, 16, 32, 64, 256],
});
const P = knob('examples at once, P', {
  value: 64,
  options: [1, 8, 64],
});
const N = 1024;
const epochs = 20;
const dice = random(1);
const truth = [2, -3];
const x = range(N).map(() => [
  dice.normal(),
  0.4 * dice.normal(),
]);
const y = x.map(
  (xi) =>
    xi[0] * truth[0] + xi[1] * truth[1] + 0.5 * dice.normal(),
);

/** ∇J over a batch, for J = mean of ½(xᵀw − y)². */
export function gradient(w: number[], batch: number[]) {
  const g = [0, 0];
  for (const i of batch) {
    const r = x[i][0] * w[0] + x[i][1] * w[1] - y[i];
    g[0] += (r * x[i][0]) / batch.length; // [mini-batch]
    g[1] += (r * x[i][1]) / batch.length;
  }
  return g;
}

const all = range(N);
const mean = (f: (i: number) => number) =>
  all.reduce((s, i) => s + f(i) / N, 0);
const H = [0, 1].map((a) =>
  [0, 1].map((b) => mean((i) => x[i][a] * x[i][b])),
);
const half = (H[0][0] + H[1][1]) / 2;
const off = (H[0][0] - H[1][1]) / 2;
const L = half + Math.hypot(off, H[0][1]);
const R2 = Math.max(...x.map(([a, b]) => a * a + b * b));
const g0 = gradient([0, 0], all);
const det = H[0][0] * H[1][1] - H[0][1] ** 2;
export const best = [
  (H[0][1] * g0[1] - H[1][1] * g0[0]) / det,
  (H[0][1] * g0[0] - H[0][0] * g0[1]) / det,
];

/** J(w) − J* */
export function excess(w: number[]) {
  const [a, b] = [w[0] - best[0], w[1] - best[1]];
  return (
    (H[0][0] * a * a + 2 * H[0][1] * a * b + H[1][1] * b * b) /
    2
  );
}

/** Half of a step that is surely stable for this batch. */
export function rate(B: number) {
  return 1 / (L * (1 - 1 / B) + R2 / B); // [smooth-plus-noise]
}

/** Excess loss after 0, 1, 2 … updates: one shuffle an epoch. */
export function train(B: number, seed: number) {
  const dice = random(seed);
  let w = [0, 0];
  const losses = [excess(w)];
  for (let e = 0; e < epochs; e++) {
    const order = dice.permutation(N); // [shuffle]
    for (let k = 0; k < N; k += B) {
      const g = gradient(w, order.slice(k, k + B));
      w = w.map((wi, j) => wi - rate(B) * g[j]);
      losses.push(excess(w));
    }
  }
  return losses;
}

const runs = [
  {name: 'B = N', size: N},
  {name: 'B = 1', size: 1},
  {name: 'mini-batch', size: B},
].map(({name, size}, k) => {
  const loss = train(size, 2 + k);
  const clock = Math.ceil(size / P); // [hardware]
  // Of a long run a few hundred points are drawn.
  const every = Math.ceil(loss.length / 300);
  const t = range(1, loss.length).filter(
    (i) => i < 40 || i % every === 0,
  );
  return {name, size, loss, clock, t};
});
const lines = (unit: (size: number, clock: number) => number) =>
  Object.fromEntries(
    runs.map(({name, size, loss, clock, t}) => [
      name,
      {
        x: t.map((i) => i * unit(size, clock)),
        y: t.map((i) => loss[i]),
      },
    ]),
  );
plot({
  columns: 3,
  y: {label: 'J − J*', log: true},
  panels: [
    {
      title: 'by updates',
      x: {label: 'updates', log: true},
      lines: lines(() => 1),
    },
    {
      title: 'by examples',
      x: {label: 'epochs', log: true},
      lines: lines((size) => size / N),
    },
    {
      title: 'by the clock (a model)',
      x: {label: 'time', log: true},
      lines: lines((_, clock) => clock),
    },
  ],
});
/** Updates until a tenth of the first loss is left. */
const tenth = (loss: number[]) =>
  loss.findIndex((l) => l <= loss[0] / 10);
table({
  title: 'until a tenth of the loss is left',
  columns: ['', 'updates', 'epochs', 'time'],
  rows: runs.map(({name, size, loss, clock}) => [
    name,
    tenth(loss),
    fixed((tenth(loss) * size) / N, 2),
    tenth(loss) * clock,
  ]),
});
const [full, single, mini] = runs;
check(
  'B = 1 needs the most updates, B = N the most examples',
  runs.every(
    ({loss, size}) =>
      tenth(single.loss) >= tenth(loss) &&
      tenth(full.loss) * N >= tenth(loss) * size,
  ),
);
check(
  'with B ≤ P the mini-batch is first by the clock',
  B > P ||
    [full, single].every(
      (r) =>
        tenth(mini.loss) * mini.clock < tenth(r.loss) * r.clock,
    ),
);
check(
  'after one epoch a single step has been made with B = N',
  mini.loss[N / B] < full.loss[1] &&
    single.loss[N] < full.loss[1],
);

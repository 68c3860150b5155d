// From where one starts decides; with more units, less so.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';
import {svd} from 'lab/linalg';

const eta = knob('η', {
  value: 0.2,
  min: 0.05,
  max: 0.4,
  step: 0.05,
});
const scale = knob('size of the first weights', {
  value: 1,
  min: 0.1,
  max: 1.5,
  step: 0.1,
});
const X = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const Y = [0, 1, 1, 0];
const widths = [2, 3, 4, 6, 8, 16];
const starts = 40;
const steps = 1000;

/** Per unit: two weights, a bias, a weight to the output. */
export type Unit = [number, number, number, number];

/** Mean of ½(f − y)² and its slopes, f = Σ v max(0, wᵀx + b). */
export function slopes(net: Unit[]) {
  const grad = net.map((): Unit => [0, 0, 0, 0]);
  let loss = 0;
  X.forEach(([x1, x2], i) => {
    const z = net.map(([p, q, b]) => p * x1 + q * x2 + b);
    const f = net.reduce(
      (sum, u, j) => sum + u[3] * Math.max(0, z[j]),
      0,
    );
    const e = (f - Y[i]) / 4; // [weight-slopes]
    loss += (e * (f - Y[i])) / 2;
    z.forEach((zj, j) => {
      if (zj <= 0) return;
      const delta = e * net[j][3];
      grad[j][0] += delta * x1;
      grad[j][1] += delta * x2;
      grad[j][2] += delta;
      grad[j][3] += e * zj;
    });
  });
  return {loss, grad};
}

/** Smallest singular value of the 4 × n outputs of the units. */
export function leastStretch(net: Unit[]) {
  if (net.length < 4) return 0;
  const Phi = X.map(([x1, x2]) =>
    net.map(([p, q, b]) => Math.max(0, p * x1 + q * x2 + b)),
  );
  return Math.min(...svd(Phi).s);
}

const dice = random(3);
function descend(n: number) {
  const net = range(n).map((): Unit => {
    const [p, q, v] = dice.normal(3).map((d) => scale * d);
    return [p, q, 0, v / Math.sqrt(n / 2)];
  });
  let {loss, grad} = slopes(net);
  let size = 1;
  for (let step = 0; step < steps && size > 1e-4; step++) {
    net.forEach((u, j) =>
      grad[j].forEach((g, i) => (u[i] -= eta * g)),
    );
    ({loss, grad} = slopes(net));
    size = Math.hypot(...grad.flat());
  }
  return {loss, size, stretch: leastStretch(net)};
}
const runs = widths.map((n) =>
  range(starts)
    .map(() => descend(n))
    .sort((p, q) => p.loss - q.loss),
);
const isSolved = ({loss}: {loss: number}) => loss < 0.01;
const solved = runs.map((r) => r.filter(isSolved).length);

plot({
  columns: 2,
  panels: [
    {
      title: 'final losses, sorted',
      x: {label: 'run', values: range(1, starts + 1)},
      y: {domain: [0, 0.3]},
      lines: Object.fromEntries(
        [0, 1, 2, 4, 5].map((i) => [
          `N = ${widths[i]}`,
          runs[i].map(({loss}) => loss),
        ]),
      ),
    },
    {
      title: 'share that learned XOR',
      x: {label: 'N', values: widths, log: true},
      y: {domain: [0, 1]},
      lines: {
        share: {y: solved.map((c) => c / starts), tone: 'ink'},
      },
    },
  ],
});
const isFull = ({stretch}: {stretch: number}) => stretch > 0.01;
table({
  columns: ['units', 'solved', 'stuck', 'stuck at rank 4'],
  rows: widths.map((n, i) => [
    n,
    solved[i],
    starts - solved[i],
    runs[i].filter((r) => !isSolved(r) && isFull(r)).length,
  ]),
});
print(
  'losses of stuck runs with 2 units:',
  ...runs[0]
    .filter((r) => r.loss > 0.01)
    .filter((_, i, all) => i % Math.ceil(all.length / 6) === 0)
    .map(({loss}) => fixed(loss, 3)),
);
check(
  'loss ≤ 2 (‖∇L‖ / σ)²: at rank 4 no slope means no loss',
  runs.flat().every(
    ({loss, size, stretch}) =>
      stretch < 1e-6 ||
      loss <= 2 * (size / stretch) ** 2 * 1.001 + 1e-12, // rounding
  ), // [full-rank]
);
check(
  'with small steps 16 units get stuck less often than 2',
  eta * scale ** 2 > 0.25 || solved[5] > solved[0],
);

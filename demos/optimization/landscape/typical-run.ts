// Training stops where the loss is low, not where the slope is zero.
import {
  check,
  fixed,
  knob,
  linspace,
  mean,
  plot,
  random,
  range,
  table,
  twoMoons,
} from 'lab';

const B = knob('B', {value: 10, min: 5, max: 100, step: 1});
const eta = knob('η', {
  value: 0.3,
  min: 0.1,
  max: 0.5,
  step: 0.05,
});
const [width, steps, every] = [12, 1500, 25];
const dice = random(2);
const train = twoMoons(dice, 200, 0.3);
const fresh = twoMoons(dice, 400, 0.3);
type Data = typeof train;

/** θ holds, per unit, two weights, a bias and its output weight. */
export function logit(theta: number[], [x, y]: number[]) {
  let z = 0;
  for (let i = 0; i < theta.length; i += 4)
    z +=
      theta[i + 3] *
      Math.tanh(theta[i] * x + theta[i + 1] * y + theta[i + 2]);
  return z;
}
/** Mean of ln(1 + e^∓z): −ln p of the right class. */
export function loss(theta: number[], {x, y}: Data) {
  return mean(
    x.map((xj, j) => {
      const z = (y[j] ? -1 : 1) * logit(theta, xj);
      return (
        Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))
      );
    }),
  );
}
export function gradient(
  theta: number[],
  {x, y}: Data,
  batch: number[],
) {
  const g = theta.map(() => 0);
  for (const j of batch) {
    const z = logit(theta, x[j]);
    const r = (1 / (1 + Math.exp(-z)) - y[j]) / batch.length;
    for (let i = 0; i < theta.length; i += 4) {
      const h = Math.tanh(
        theta[i] * x[j][0] +
          theta[i + 1] * x[j][1] +
          theta[i + 2],
      );
      const d = r * theta[i + 3] * (1 - h * h);
      g[i] += d * x[j][0];
      g[i + 1] += d * x[j][1];
      g[i + 2] += d;
      g[i + 3] += r * h;
    }
  }
  return g;
}

const first = range(4 * width).map(() => 0.7 * dice.normal());
const all = range(200);
let theta = first;
const log: number[][] = [];
let recent: number[] = [];
for (let t = 0; t <= steps; t++) {
  const batch = range(B).map(() => dice.integer(200));
  const g = gradient(theta, train, batch);
  recent.push(Math.hypot(...g));
  if (t % every === 0) {
    log.push([
      loss(theta, train),
      loss(theta, fresh),
      mean(recent),
      Math.hypot(...gradient(theta, train, all)),
      Math.hypot(...theta),
    ]);
    recent = [];
  }
  theta = theta.map((v, i) => v - eta * g[i]); // [never-at-rest]
}
const last = theta;
const column = (i: number) => log.map((row) => row[i]);
const share = linspace(0, 1.5, 31);
/** J on the straight line through the first and last weights. */
const line = share.map((s) =>
  loss(
    first.map((v, i) => v + s * (last[i] - v)), // [straight-line]
    train,
  ),
);
const time = range(log.length).map((k) => k * every);
plot({
  columns: 3,
  panels: [
    {
      title: 'loss',
      x: {label: 't', values: time},
      y: {domain: [0, 0.9]},
      lines: {training: column(0), 'fresh data': column(1)},
    },
    {
      title: '‖gradient‖',
      x: {label: 't', values: time},
      y: {log: true},
      lines: {
        'mini-batch': column(2),
        'all data': column(3),
      },
    },
    {
      title: 'J from first to last weights',
      x: {label: 's', values: share},
      lines: {training: line},
      rules: {last: {x: 1}},
    },
  ],
});
/** Means over the last 250 steps. */
const end = range(5).map((i) => mean(column(i).slice(-10)));
table({
  columns: ['', 't = 0', 'at the end'],
  rows: [
    [
      'training',
      ...[log[0][0], end[0]].map((v) => fixed(v, 2)),
    ],
    [
      'fresh data',
      ...[log[0][1], end[1]].map((v) => fixed(v, 2)),
    ],
    [
      '‖g‖, mini-batch',
      ...[log[0][2], end[2]].map((v) => fixed(v, 2)),
    ],
    [
      '‖g‖, all data',
      ...[log[0][3], end[3]].map((v) => fixed(v, 2)),
    ],
    ['‖θ‖', ...[log[0][4], end[4]].map((v) => fixed(v, 1))],
  ],
});
check(
  'the training loss has fallen by a third',
  end[0] < log[0][0] / 1.5,
);
check(
  'on the straight line no point is above the start',
  line.slice(0, 21).every((v) => v <= line[0] + 1e-9),
);
check(
  'the gradient of a small batch stays larger than that of all',
  B > 20 || end[2] > end[3],
);

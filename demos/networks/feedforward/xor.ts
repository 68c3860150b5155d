// No line parts XOR; two learned features do.
import {
  blobs,
  check,
  fixed,
  knob,
  ofClass,
  plot,
  random,
  range,
  rings,
  table,
} from 'lab';

const name = knob('data', {
  value: 'XOR',
  options: ['XOR', 'ring'],
});
const n = knob('hidden units', {
  value: 4,
  min: 1,
  max: 8,
  step: 1,
});

const corners = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];
const dice = random(2);
const clouds = blobs(dice, 80, corners, 0.25);
const data =
  name === 'XOR'
    ? {x: clouds.x, y: clouds.y.map((k) => k % 2)}
    : rings(dice, 80, {noise: 0.15});

const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);

export interface Net {
  W: number[][];
  c: number[];
  w: number[];
  b: number;
}

/** p = σ(wᵀφ + b), logistic regression on features φ. */
export function predict(w: number[], b: number, phi: number[]) {
  return 1 / (1 + Math.exp(-(dot(w, phi) + b))); // [last-layer]
}

/** φ(x) = tanh(Wx + c), the features that are learned. */
export function features({W, c}: Net, x: number[]) {
  return W.map((row, j) => Math.tanh(dot(row, x) + c[j]));
}

/** Slopes of −log p for one example: δ = p − y, then down. */
export function slopes(
  {w, b}: Net,
  x: number[],
  y: number,
  phi: number[],
) {
  const delta = predict(w, b, phi) - y;
  const down = phi.map((h, j) => delta * w[j] * (1 - h * h));
  return {
    w: phi.map((h) => delta * h),
    b: delta,
    c: down,
    W: down.map((d) => x.map((xi) => d * xi)),
  };
}

/** Descent on the mean; `given` features stay as they are. */
function train(given?: (x: number[]) => number[]) {
  const dice = random(1);
  const k = given ? given([0, 0]).length : n;
  const net: Net = {
    W: range(given ? 0 : k).map(() => dice.normal(2)),
    c: range(given ? 0 : k).map(() => 0),
    w: dice.normal(k).map((v) => (given ? 0 : v)),
    b: 0,
  };
  const phi = given ?? ((x: number[]) => features(net, x));
  const losses: number[] = [];
  const eta = 0.5 / data.x.length;
  for (const step of range(500)) {
    losses[step] = 0;
    const all = data.x.map((x, i) => {
      const p = predict(net.w, net.b, phi(x));
      const hit = data.y[i] === 1 ? p : 1 - p;
      losses[step] -= Math.log(hit) / data.x.length;
      return slopes(net, x, data.y[i], phi(x));
    });
    for (const g of all) {
      net.b -= eta * g.b;
      g.w.forEach((v, j) => (net.w[j] -= eta * v));
      net.W.forEach((row, j) => {
        net.c[j] -= eta * g.c[j];
        g.W[j].forEach((v, i) => (row[i] -= eta * v));
      });
    }
  }
  const p = (x: number[]) => predict(net.w, net.b, phi(x));
  return {losses, p};
}

const raw = train((x) => x);
const byHand = train(([x1, x2]) =>
  name === 'XOR' ? [x1 * x2] : [x1 * x1, x2 * x2],
);
const learned = train();
const runs = {
  raw: raw,
  'by hand': byHand,
  learned: learned,
};

const box: [number, number] = [-2.6, 2.6];
const points = {'0': ofClass(data, 0), '1': ofClass(data, 1)};
plot({
  columns: 2,
  panels: [
    ...Object.entries(runs).map(([title, {p}]) => ({
      title,
      x: {label: 'x₁', domain: box},
      y: {label: 'x₂', domain: box},
      regions: {
        x: box,
        y: box,
        resolution: 40,
        f: (x: number, y: number) => (p([x, y]) > 0.5 ? 1 : 0),
      },
      points,
    })),
    {
      title: 'loss',
      x: {label: 'step', values: range(500)},
      lines: Object.fromEntries(
        Object.entries(runs).map(([key, r]) => [key, r.losses]),
      ),
    },
  ],
});
const right = (p: (x: number[]) => number) =>
  data.x.filter((x, i) => p(x) > 0.5 === (data.y[i] === 1));
table({
  columns: ['features', 'loss', 'right'],
  rows: Object.entries(runs).map(([key, {losses, p}]) => [
    key,
    fixed(losses[499], 2),
    fixed(right(p).length / data.x.length, 2),
  ]),
});
/** How many corners of the square get their XOR class. */
export function cornersRight(p: (x: number[]) => number) {
  const hit = corners.map((x, k) => p(x) > 0.5 === k % 2 > 0);
  return hit.filter(Boolean).length;
}
check(
  'a straight boundary gets at most three of four corners',
  cornersRight(raw.p) <= 3, // [xor-impossible]
);
check(
  'so does one hidden unit',
  n > 1 || cornersRight(learned.p) <= 3, // [one-unit]
);
check(
  'features made by hand reach a lower loss than raw inputs',
  byHand.losses[499] < raw.losses[499],
);

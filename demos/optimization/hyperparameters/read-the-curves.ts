// Floor, bias and gap: three numbers that say what to do next.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';
import {solve} from 'lab/linalg';

const p = knob('features p', {
  value: 12,
  min: 1,
  max: 30,
  step: 1,
});
const N = knob('examples N', {
  value: 40,
  min: 32,
  max: 400,
  step: 1,
});
const eta = knob('η · λₘₐₓ', {
  value: 1,
  min: 0.01,
  max: 2.2,
  step: 0.01,
});
const sigma = 0.4;
const epochs = 400;
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);

const target = (x: number) => Math.sin(4 * x) + x / 2;
const features = (x: number) =>
  range(p).map((k) => Math.cos((k * Math.PI * (x + 1)) / 2));
const inputs = (N: number) =>
  range(N).map((i) => (2 * i + 1) / N - 1);
const dice = random(8);
const noisy = (x: number[]) =>
  x.map((v) => target(v) + sigma * dice.normal());

/** Mean of (wᵀφ − y)² */
function loss(w: number[], A: number[][], y: number[]) {
  return (
    A.reduce((s, a, i) => s + (dot(a, w) - y[i]) ** 2, 0) /
    y.length
  );
}
function moments(A: number[][]) {
  return range(p).map((i) =>
    range(p).map(
      (j) => A.reduce((s, a) => s + a[i] * a[j], 0) / A.length,
    ),
  );
}
/** The largest eigenvalue, by repeated multiplication. */
export function largest(H: number[][]) {
  let v = H.map((_, i) => 1 + i / 7);
  for (let k = 0; k < 300; k++) {
    const next = H.map((row) => dot(row, v));
    const size = Math.sqrt(dot(next, next));
    v = next.map((x) => x / size);
  }
  return dot(
    v,
    H.map((row) => dot(row, v)),
  );
}

/** One learning curve by gradient descent. */
const x = inputs(N);
const A = x.map(features);
const [y, yVal] = [noisy(x), noisy(x)];
const H = moments(A);
const rate = eta / largest(H);
let w = range(p).map(() => 0);
const train: number[] = [];
const valid: number[] = [];
for (let t = 0; t < epochs; t++) {
  train.push(loss(w, A, y));
  valid.push(loss(w, A, yVal));
  const error = A.map((a, i) => dot(a, w) - y[i]);
  w = w.map(
    (wi, j) =>
      wi -
      (rate * A.reduce((s, a, i) => s + error[i] * a[j], 0)) /
        N,
  );
}

/** What least squares leaves, on average over many draws of noise. */
export function gap(N: number, draws = 60) {
  const A = inputs(N).map(features);
  const H = moments(A);
  const clean = inputs(N).map(target);
  const fit = (y: number[]) =>
    solve(
      H,
      range(p).map(
        (j) => A.reduce((s, a, i) => s + a[j] * y[i], 0) / N,
      ),
    );
  const bias = loss(fit(clean), A, clean); // [floor-bias-gap]
  let [a, b] = [0, 0];
  for (let k = 0; k < draws; k++) {
    const y = noisy(inputs(N));
    const w = fit(y);
    a += loss(w, A, y) / draws;
    b += loss(w, A, noisy(inputs(N))) / draws;
  }
  return {train: a, valid: b, bias};
}

const sizes = [32, 45, 64, 90, 128, 180, 256, 360];
const curve = sizes.map((n) => gap(n));
const floor = sigma ** 2;
const cap = (v: number) => Math.min(v, 1e3);
plot({
  columns: 2,
  panels: [
    {
      title: 'while it learns',
      x: {label: 'epoch', values: range(epochs)},
      y: {label: 'loss', log: true},
      lines: {
        training: train.map(cap),
        validation: valid.map(cap),
      },
      rules: {floor: {y: floor, tone: 'ink'}},
    },
    {
      title: 'at the end, against N',
      x: {label: 'N', values: sizes, log: true},
      y: {domain: [0, 4 * floor + 2 * curve[0].bias]},
      lines: {
        training: curve.map((c) => c.train),
        validation: curve.map((c) => c.valid),
        'σ²(1 ± p/N) + bias': {
          y: sizes.map(
            (n, i) => floor * (1 - p / n) + curve[i].bias,
          ),
          dash: true,
          tone: 'muted',
        },
        '': {
          y: sizes.map(
            (n, i) => floor * (1 + p / n) + curve[i].bias,
          ),
          dash: true,
          tone: 'muted',
        },
      },
      rules: {floor: {y: floor, tone: 'ink'}},
    },
  ],
});
const end = {
  train: train[epochs - 1],
  valid: valid[epochs - 1],
};
table({
  columns: ['floor σ²', 'training', 'validation'],
  rows: [
    [floor, end.train, end.valid].map((v) => fixed(cap(v), 2)),
  ],
});
check(
  'on average the gap is 2σ²p/N',
  curve.every(
    (c, i) =>
      Math.abs(c.valid - c.train - (2 * floor * p) / sizes[i]) <
      0.25 * floor + 0.15 * ((2 * floor * p) / sizes[i]),
  ),
);
check(
  'training loss falls at every epoch exactly when η · λₘₐₓ < 2',
  Math.abs(eta - 2) < 0.02 ||
    train
      .slice(1)
      .every((l, t) => l <= train[t] * (1 + 1e-9)) ===
      eta < 2,
);

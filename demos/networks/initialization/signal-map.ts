// Too small, and the signal dies; too large, and it clips.
import {
  check,
  knob,
  plot,
  random,
  range,
  scientific,
  table,
} from 'lab';

const {exp, max, min, sqrt, tanh, PI} = Math;
/** g and g′ */
export const units = {
  tanh: [tanh, (z) => 1 - tanh(z) ** 2],
  ReLU: [(z) => max(0, z), (z) => (z > 0 ? 1 : 0)],
} satisfies Record<string, ((z: number) => number)[]>;
const unit = knob('unit', {
  value: 'tanh',
  options: ['tanh', 'ReLU'],
});
const s = knob('s', {
  value: 0.1,
  min: 0.01,
  max: 1,
  step: 0.05,
  log: true,
});
const n = knob('n', {value: 100, min: 20, max: 200, step: 20});
const D = knob('D', {value: 15, min: 5, max: 30, step: 1});

const [g, d] = units[unit];
const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);
const rms = (v: number[]) => sqrt(dot(v, v) / v.length);

/** E[f(√q ζ)²] for ζ ~ N(0, 1), by the midpoint rule. */
export function meanSquare(
  f: (z: number) => number,
  q: number,
) {
  return range(800).reduce((sum, k) => {
    const t = (k - 399.5) / 50;
    const weight = exp((-t * t) / 2) / sqrt(2 * PI) / 50;
    return sum + weight * f(sqrt(q) * t) ** 2;
  }, 0);
}

/** q of the pre-activations, layer by layer: q ← n s² E[g²]. */
export function forwardTheory(s: number) {
  const q = [n * s * s]; // [one-layer]
  for (let l = 1; l < D; l++)
    q.push(n * s * s * meanSquare(g, q[l - 1])); // [forward-map]
  return q;
}

/** Mean square of δ, down from 1: multiply by n s² E[g′²]. */
export function backwardTheory(s: number) {
  const q = forwardTheory(s);
  const back = [1];
  for (let l = D - 2; l >= 0; l--)
    back.unshift(back[0] * n * s * s * meanSquare(d, q[l])); // [backward-map]
  return back;
}

const dice = random(4);
const x = dice.normal(n);
const noise = range(D).map(() =>
  range(n).map(() => dice.normal(n)),
);
const top = dice.normal(n);

/** One pass forward, z = s·noise·a, and one back, δ ← Wᵀδ ⊙ g′. */
export function run(s: number) {
  const a = [x];
  const z = noise.map((rows, l) => {
    const zl = rows.map((row) => s * dot(row, a[l]));
    a.push(zl.map(g));
    return zl;
  });
  const deltas = [top];
  for (let l = D - 1; l > 0; l--) {
    const back = x.map(() => 0);
    noise[l].forEach((row, i) =>
      row.forEach((w, j) => (back[j] += s * w * deltas[0][i])),
    );
    deltas.unshift(back.map((v, j) => v * d(z[l - 1][j])));
  }
  return {a, z, deltas};
}

const scales = [s / 3, s, 3 * s];
const runs = scales.map(run);
const layer = {label: 'layer', domain: [0.5, D + 0.5]};
type Pair = [number, number];
/** Share of the entries of each layer in each of 24 bins. */
function shares(rows: number[][], [lo, hi]: Pair) {
  return range(24).map((bin) =>
    rows.map((row) => {
      const at = (v: number) =>
        max(
          0,
          min(23, Math.floor(((v - lo) / (hi - lo)) * 24)),
        );
      return row.filter((v) => at(v) === bin).length / n;
    }),
  );
}
const map = (rows: number[][], y: Pair) => ({
  x: {...layer, domain: layer.domain as Pair},
  y: {domain: y},
  heat: {
    x: layer.domain as Pair,
    y,
    values: shares(rows, y),
    range: [0, 0.4] as Pair,
  },
});
const values = range(1, D + 1);
const log10 = (v: number) => Math.log10(Math.abs(v) + 1e-99);
plot({
  columns: 3,
  panels: [
    ...runs.map(({a}, k) => ({
      title: ['a (s/3)', 'a (s)', 'a (3s)'][k],
      ...map(a.slice(1), unit === 'tanh' ? [-1, 1] : [0, 3]),
    })),
    ...runs.map(({deltas}, k) => ({
      ...map(
        deltas.map((delta) => delta.map(log10)),
        [-12, 6],
      ),
      title: ['log₁₀ |δ|', 'log₁₀ |δ|', 'log₁₀ |δ|'][k],
      lines: {
        derived: {
          x: values,
          y: backwardTheory(scales[k]).map((v) => log10(v) / 2),
        },
      },
    })),
  ],
});
table({
  columns: ['s', 'a_D', 'δ₁', '∂L/∂W₁', '∂L/∂W_D'],
  rows: runs.map(({a, deltas}, k) =>
    [
      scales[k],
      rms(a[D]),
      rms(deltas[0]),
      rms(deltas[0]) * rms(a[0]),
      rms(deltas[D - 1]) * rms(a[D - 1]),
    ].map((v) => scientific(v, 2)),
  ),
});
check(
  'a layer multiplies the mean square by n s², up to chance',
  runs.every(({a, z}, k) =>
    z.every((zl, l) => {
      const ratio = (rms(zl) / rms(a[l]) / scales[k]) ** 2 / n;
      return Math.abs(ratio - 1) < 7 * sqrt(2 / n); // 7 σ of χ²/n
    }),
  ),
);
check(
  'ReLU: Σ W ⊙ ∂L/∂W is the same in every layer',
  unit !== 'ReLU' ||
    runs.every(({z, deltas}) => {
      const pull = z.map((zl, l) => dot(deltas[l], zl)); // [same-pull]
      const size = max(
        ...z.map((zl, l) => n * rms(zl) * rms(deltas[l])),
      );
      return pull.every(
        (p) => Math.abs(p - pull[0]) < 1e-9 * size,
      );
    }),
);

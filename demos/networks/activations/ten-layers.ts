// Gain and unit decide what reaches the first of ten layers.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
} from 'lab';

const {max, tanh} = Math;
const s = (z: number) => 1 / (1 + Math.exp(-z));

/** g, g′ and the largest g′. */
export const units = {
  sigmoid: {g: s, d: (z: number) => s(z) * s(-z), most: 0.25},
  tanh: {g: tanh, d: (z: number) => 1 - tanh(z) ** 2, most: 1},
  ReLU: {
    g: (z: number) => max(0, z),
    d: (z: number) => (z > 0 ? 1 : 0),
    most: 1,
  },
};
type Name = keyof typeof units;
const options = Object.keys(units) as Name[];
const gain = knob('gain', {
  value: 1,
  min: 0.5,
  max: 8,
  step: 0.5,
});
const n = 40;
const layers = 10;

const dice = random(5);
const x = dice.normal(n);
const noise = range(layers).map(() =>
  range(n).map(() => dice.normal(n)),
);
const top = dice.normal(n);
const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);
const length = (v: number[]) => Math.sqrt(dot(v, v));

/** Forward, then δ = g′(z) ⊙ Wᵀδ back through all layers. */
export function run(name: Name, gain: number, x: number[]) {
  const {g, d} = units[name];
  const scale = gain / Math.sqrt(n);
  const W = noise.map((rows) =>
    rows.map((row) => row.map((w) => scale * w)),
  );
  const z: number[][] = [];
  let a = x;
  for (const rows of W) {
    z.push(rows.map((row) => dot(row, a)));
    a = z[z.length - 1].map(g);
  }
  const deltas: number[][] = [];
  let delta = top;
  for (let l = layers - 1; l >= 0; l--) {
    delta = delta.map((v, i) => v * d(z[l][i])); // [delta-gate]
    deltas.unshift(delta);
    delta = range(n).map((j) =>
      W[l].reduce((sum, row, i) => sum + row[j] * delta[i], 0),
    );
  }
  return {z, deltas, output: dot(top, a), slope: delta, W};
}

const runs = options.map((name) => run(name, gain, x));
/** Share of units whose slope is below a twentieth of the most. */
const idle = (name: Name, z: number[]) =>
  z.filter((v) => units[name].d(v) < units[name].most / 20)
    .length / n;
const each = <T>(f: (k: number) => T) =>
  Object.fromEntries(options.map((name, k) => [name, f(k)]));
plot({
  columns: 2,
  x: {label: 'layer', values: range(1, layers + 1)},
  panels: [
    {
      title: 'gradient ‖δ‖',
      y: {log: true},
      lines: each((k) => runs[k].deltas.map(length)),
    },
    {
      title: 'share of blocked units',
      y: {domain: [0, 1]},
      lines: each((k) =>
        runs[k].z.map((z) => idle(options[k], z)),
      ),
    },
  ],
});
runs.forEach(({deltas}, k) => {
  const [low, high] = [deltas[0], deltas[layers - 1]].map(
    length,
  );
  print(
    options[k],
    'log₁₀ ‖δ₁‖/‖δ₁₀‖ =',
    fixed(Math.log10(low / high), 1),
  );
});
check(
  'no δ beats max g′ · ‖W‖ times the one above it',
  runs.every(({deltas, W}, k) =>
    deltas.slice(0, -1).every((delta, l) => {
      const bound =
        units[options[k]].most * length(W[l + 1].map(length));
      return length(delta) <= bound * length(deltas[l + 1]);
    }),
  ),
);

// Variances through 20 layers: what we derived, and what happens.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const {exp, max, min, log10, sqrt, tanh, PI} = Math;
/** g and g′ */
export const units = {
  ReLU: [(z) => max(0, z), (z) => (z > 0 ? 1 : 0)],
  'leaky ReLU': [
    (z) => max(0, z) + 0.2 * min(0, z),
    (z) => (z > 0 ? 1 : 0.2),
  ],
  tanh: [tanh, (z) => 1 - tanh(z) ** 2],
  linear: [(z) => z, () => 1],
} satisfies Record<string, ((z: number) => number)[]>;
type Name = keyof typeof units;
const unit = knob('unit', {
  value: 'ReLU',
  options: ['ReLU', 'leaky ReLU', 'tanh', 'linear'],
});
const shape = knob('widths', {
  value: 'equal',
  options: ['equal', 'alternating', 'narrowing'],
});
const own = knob('n Var(w)', {
  value: 3,
  min: 0.5,
  max: 4,
  step: 0.1,
});

/** Var(w) of a layer with nIn inputs and nOut outputs. */
export const schemes: Record<
  string,
  (nIn: number, nOut: number) => number
> = {
  LeCun: (nIn) => 1 / nIn, // [forward-condition]
  Xavier: (nIn, nOut) => 2 / (nIn + nOut), // [glorot-compromise]
  He: (nIn) => 2 / nIn, // [relu-halves]
  own: (nIn) => own / nIn,
};
const names = Object.keys(schemes);

const D = 20;
const widths = range(D + 1).map((l) => {
  if (shape === 'alternating') return l % 2 ? 160 : 80;
  if (shape === 'equal') return 120;
  return Math.round(192 * 3 ** (-l / D));
});

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

/** Mean squares of a (from the input up) and δ (down from 1). */
export function derive(
  name: Name,
  variance: (nIn: number, nOut: number) => number,
  n: number[],
) {
  const [g, d] = units[name];
  const a = [1];
  const slope = [1];
  for (let l = 1; l < n.length; l++) {
    const q = n[l - 1] * variance(n[l - 1], n[l]) * a[l - 1];
    a.push(meanSquare(g, q)); // [forward-condition]
    slope.push(meanSquare(d, q));
  }
  const back = [1];
  for (let l = n.length - 2; l >= 1; l--) {
    const v = variance(n[l], n[l + 1]);
    back.unshift(n[l + 1] * v * slope[l] * back[0]); // [backward-condition]
  }
  return {a: a.slice(1), back};
}

const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);
const size = (v: number[]) => dot(v, v) / v.length;

/** The same of one random network. */
function measure(
  noise: number[][][],
  x: number[],
  top: number[],
  variance: (nIn: number, nOut: number) => number,
) {
  const [g, d] = units[unit];
  const s = range(D).map((l) =>
    sqrt(variance(widths[l], widths[l + 1])),
  );
  let a = x;
  const z = noise.map((rows, l) => {
    const zl = rows.map((row) => s[l] * dot(row, a));
    a = zl.map(g);
    return zl;
  });
  let delta = top;
  const back = [size(delta)];
  for (let l = D - 1; l > 0; l--) {
    const below = z[l - 1].map(() => 0);
    noise[l].forEach((row, i) =>
      row.forEach((w, j) => (below[j] += w * delta[i])),
    );
    delta = below.map((v, j) => s[l] * v * d(z[l - 1][j]));
    back.unshift(size(delta));
  }
  return {a: z.map((zl) => size(zl.map(g))), back};
}

const draws = 10;
const derived = names.map((k) =>
  derive(unit, schemes[k], widths),
);
const measured = names.map(() => ({
  a: range(D).map(() => 0),
  back: range(D).map(() => 0),
}));
const dice = random(2);
for (let draw = 0; draw < draws; draw++) {
  const noise = range(D).map((l) =>
    range(widths[l + 1]).map(() => dice.normal(widths[l])),
  );
  const x = dice.normal(widths[0]);
  const top = dice.normal(widths[D]);
  names.forEach((name, k) => {
    const one = measure(noise, x, top, schemes[name]);
    one.a.forEach((v, l) => (measured[k].a[l] += v / draws));
    one.back.forEach(
      (v, l) => (measured[k].back[l] += v / draws),
    );
  });
}

const layers = range(1, D + 1);
const each = <T>(f: (k: number) => T) =>
  Object.fromEntries(names.map((name, k) => [name, f(k)]));
const panel = (title: string, key: 'a' | 'back') => ({
  title,
  x: {label: 'layer', values: layers},
  y: {log: true},
  lines: each((k) => ({
    y: derived[k][key],
    dash: names[k] === 'Xavier',
  })),
  points: each((k) => ({x: layers, y: measured[k][key]})),
});
plot({
  columns: 2,
  panels: [
    panel('forward: mean of a²', 'a'),
    panel('backward: mean of δ²', 'back'),
  ],
});
table({
  title: 'log₁₀ of the factor through all layers',
  columns: [
    '',
    'a², derived',
    'measured',
    'δ², derived',
    'measured',
  ],
  rows: names.map((name, k) => [
    name,
    ...[
      derived[k].a[D - 1] / derived[k].a[0],
      measured[k].a[D - 1] / measured[k].a[0],
      derived[k].back[0],
      measured[k].back[0] / measured[k].back[D - 1],
    ].map((v) => fixed(log10(v), 1)),
  ]),
});
check(
  'in every layer derived and measured agree within a factor of 5',
  names.every((_, k) =>
    (['a', 'back'] as const).every((key) =>
      derived[k][key].every((v, l) => {
        const ratio = measured[k][key][l] / v;
        return ratio > 1 / 5 && ratio < 5;
      }),
    ),
  ),
);
check(
  'the derived factor of He through ReLU: forward 1, backward n₂₀ / n₁',
  unit !== 'ReLU' ||
    derived[2].a.every(
      (v) =>
        Math.abs(v - 1) < 1e-6 &&
        Math.abs(
          (derived[2].back[0] * widths[1]) / widths[D] - 1,
        ) < 1e-6,
    ),
);

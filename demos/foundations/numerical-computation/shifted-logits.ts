// One constant is added to all logits: nothing may change.
import {check, each, knob, linspace, max, plot} from 'lab';
import {table} from 'lab';

const c = knob('c', 100, [-1000, 1000, 1]);

type Round = (x: number) => number;
/** Powers over their sum, each result rounded. */
export function defined(x: number[], round: Round) {
  const powers = x.map((xi) => round(Math.exp(xi)));
  const total = powers.reduce((s, p) => round(s + p), 0);
  return powers.map((p) => round(p / total)); // [naive-softmax]
}
export function stable(x: number[], round: Round) {
  const z = x.map((xi) => round(xi - max(x)));
  return defined(z, round); // [subtract-max]
}

type Way = (x: number[]) => number[];
const exact: Round = (x) => x; // numbers have 64 bits
const logits = (c: number) => [1 + c, 2 + c, 3 + c];
export const ways = {
  'float32, as defined': (x: number[]) =>
    defined(x, Math.fround),
  'float64, as defined': (x: number[]) => defined(x, exact),
  'float32, maximum first': (x: number[]) =>
    stable(x, Math.fround),
};

// --- picture ---
const cs = linspace(-1000, 1000, 2001);
const curves = each(ways, (way: Way) =>
  cs.map((c) => way(logits(c))),
);
plot({
  columns: 1,
  x: {label: 'c', values: cs},
  y: {domain: [0, 1]},
  rules: {c: {x: c}},
  panels: each(curves, (p) => ({
    lines: {
      'p₁': p.map(([p1]) => p1),
      'p₂': p.map(([, p2]) => p2),
      'p₃': p.map(([, , p3]) => p3),
    },
  })),
});
table({
  columns: ['p₁', 'p₂', 'p₃'],
  rows: each(ways, (way: Way) => way(logits(c))),
  digits: 3,
});
const right = (p: number[]) =>
  [0.0900306, 0.2447285, 0.665241].every(
    (q, i) => Math.abs(p[i] - q) < 1e-6,
  );
const [single, double, safe] = Object.values(curves).map((p) =>
  cs.filter((_, i) => right(p[i])),
);
check(
  'with the maximum out, every c gives the same',
  safe.length === cs.length,
);
check(
  'as defined, it ends at e⁸⁸ in float32, e⁷⁰⁹ in float64',
  max(single) + 3 === 88 && max(double) + 3 === 709,
);

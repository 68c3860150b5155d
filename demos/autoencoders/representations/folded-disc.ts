// Nested folds turn a disc into a half-plane.
import {check, each, iterate, knob, min, plot} from 'lab';
import {random, range, relu, rings, sum, table} from 'lab';

const k = knob('folds k', 7, [1, 9, 1]);

/** Turn by π/2ʲ (not at first), fold the lower half up. */
export function fold([x, y]: number[], j: number) {
  const a = j === 0 ? 0 : Math.PI / 2 ** j;
  const [c, s] = [Math.cos(a), Math.sin(a)];
  return [c * x + s * y, Math.abs(c * y - s * x)]; // [one-fold]
}
/** Along the middle of the wedge that k folds leave */
export function nested(p: number[], k: number) {
  const [x, y] = iterate(k, p, fold)[k];
  const a = Math.PI / 2 ** k;
  return Math.cos(a) * x + Math.sin(a) * y; // [wedge]
}
/** m ReLUs side by side, m odd */
export function wide([x, y]: number[], m: number) {
  const units = range(m).map((i) => {
    const a = (2 * Math.PI * i) / m;
    return relu(Math.cos(a) * x + Math.sin(a) * y);
  });
  return 2 * Math.sin(Math.PI / 2 / m) * sum(units); // [side-by-side]
}

// --- picture ---
/** How far the radius is missed, at worst, on the circle */
function miss(r: (p: number[]) => number) {
  const turn = range(720).map((i) => (i * Math.PI) / 360);
  return (
    1 - min(turn.map((a) => r([Math.cos(a), Math.sin(a)])))
  );
}
const data = rings(random(1), 200);
const paths = data.x.map((p) => iterate(k, p, fold));
const after = (j: number, kind: number) => ({
  xy: paths
    .filter((_, i) => data.y[i] === kind)
    .map((path) => path[Math.min(j, k)]),
  size: 2,
});
plot({
  columns: 2,
  equal: true,
  panels: each(
    {'h₀': 0, 'h₁': 1, 'h₂': 2, hₖ: k},
    (j: number) => ({
      points: {A: after(j, 0), B: after(j, 1)},
    }),
  ),
});
const folds = range(1, 10);
const odd = (k: number) => 4 * k + 1;
const misses = {
  nested: folds.map((k) => miss((p) => nested(p, k))),
  wide: folds.map((k) => miss((p) => wide(p, odd(k)))),
};
plot({
  x: {label: 'units', values: folds.map((k) => 4 * k)},
  y: {label: 'radius missed by', log: true},
  lines: misses,
});
table({
  columns: ['', 'layers', 'units', 'sides', 'missed, %'],
  rows: {
    nested: [k, 4 * k, 2 ** k, 100 * misses.nested[k - 1]],
    wide: [1, odd(k), 2 * odd(k), 100 * misses.wide[k - 1]],
  },
  digits: 3,
});
const near = (v: number, sides: number) =>
  Math.abs(v - 1 + Math.cos(Math.PI / sides)) < 1e-12;
check(
  'k folds: the polygon of 2ᵏ sides',
  misses.nested.every((v, i) => near(v, 2 ** (i + 1))),
);
check(
  'm units: at most 2m sides',
  misses.wide.every((v, i) => near(v, 2 * odd(i + 1))),
);

// Where the signs of the eigenvalues decide, and where not.
import {check, each, knob, max, min, plot, range} from 'lab';
import {print, table} from 'lab';

type F = (x: number, y: number) => number;
/** f with gradient 0 at (0, 0); there f_xx, f_xy, f_yy. */
export const surfaces: Record<string, [F, number[]]> = {
  'x² + 2y²': [(x, y) => x ** 2 + 2 * y ** 2, [2, 0, 4]],
  '−x² − y²': [(x, y) => -(x ** 2) - y ** 2, [-2, 0, -2]],
  'x² − 3xy + y²': [
    (x, y) => x * x - 3 * x * y + y * y,
    [2, -3, 2],
  ],
  'x⁴ + y⁴': [(x, y) => x ** 4 + y ** 4, [0, 0, 0]],
  'x³ − 3xy²': [(x, y) => x ** 3 - 3 * x * y ** 2, [0, 0, 0]],
  'x²': [(x) => x ** 2, [2, 0, 0]],
  '(y − x²)(y − 2x²)': [
    (x, y) => (y - x * x) * (y - 2 * x * x),
    [0, 0, 2],
  ],
};
const name = knob('surface', Object.keys(surfaces));

/** The eigenvalues of [[a, b], [b, d]]. */
export function eigenvalues([a, b, d]: number[]) {
  const r = Math.hypot((a - d) / 2, b);
  return [(a + d) / 2 - r, (a + d) / 2 + r];
}

/** The second-derivative test. */
export function verdict([low, high]: number[]) {
  if (low > 0) return 'minimum'; // [strict-signs]
  if (high < 0) return 'maximum'; // [strict-signs]
  if (low < 0 && high > 0) return 'saddle'; // [strict-signs]
  return 'undecided'; // [zero-eigenvalue]
}

// --- picture ---
/** What a small circle around the point shows. */
function circle(f: F, r: number) {
  const on = range(720).map((k) => (k * Math.PI) / 360);
  const rise = on.map((t) =>
    f(r * Math.cos(t), r * Math.sin(t)),
  );
  const [low, high] = [min(rise), max(rise)];
  if (low < -1e-3 * high)
    return high > -1e-3 * low ? 'saddle' : 'maximum';
  return low > 1e-3 * high ? 'minimum' : 'flat minimum';
}
const rows = each(surfaces, ([f, H]: [F, number[]]) => {
  const values = eigenvalues(H);
  return [...values, verdict(values), circle(f, 0.1)];
});
const area: [number, number] = [-1, 1];
const f = surfaces[name][0];
plot({
  x: {label: 'x'},
  y: {label: 'y'},
  equal: true,
  heat: {x: area, y: area, values: f, scheme: 'diverging'},
  contour: {x: area, y: area, values: f, levels: 12},
  points: {'∇f = 0': [[0, 0]]},
});
table({
  columns: ['f', 'λ₁', 'λ₂', 'test', 'small circle'],
  rows,
  digits: 0,
});
print('here:', verdict(eigenvalues(surfaces[name][1])));
check(
  'where the test decides, the circle agrees',
  Object.values(rows).every(
    ([, , test, seen]) => test === 'undecided' || test === seen,
  ),
);

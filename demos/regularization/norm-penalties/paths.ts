// Twins: L2 shares the weight, L1 lets the noise choose.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  random,
  range,
  table,
} from 'lab';
import {solve} from 'lab/linalg';

const rho = knob('ρ', {
  value: 0.95,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const alpha = knob('α for L1', {
  value: 0.3,
  min: 0.02,
  max: 2,
  log: true,
});
const alpha2 = knob('α for L2', {
  value: 0.5,
  min: 0.02,
  max: 100,
  log: true,
});

type Matrix = number[][];
// x₁ and x₂ correlate by ρ and both have slope 1; x₃ … x₈ are noise.
const [m, d] = [50, 8];
const dice = random(9);
const X = range(m).map(() => {
  const z = dice.normal(d);
  z[1] = rho * z[0] + Math.sqrt(1 - rho ** 2) * z[1];
  return z;
});
const y = X.map((x) => x[0] + x[1] + dice.normal());

/** XᵀX/m and Xᵀy/m of the rows with these numbers. */
export function moments(rows: number[]) {
  const C = range(d).map((j) =>
    range(d).map(
      (k) =>
        rows.reduce((s, i) => s + X[i][j] * X[i][k], 0) / m,
    ),
  );
  const c = range(d).map(
    (j) => rows.reduce((s, i) => s + X[i][j] * y[i], 0) / m,
  );
  return {C, c};
}

const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);

export function softThreshold(a: number, t: number) {
  if (a > t) return a - t;
  if (a < -t) return a + t;
  return 0;
}

/** argmin of ½wᵀCw − cᵀw + α‖w‖₁, one weight at a time */
export function lasso(C: Matrix, c: number[], alpha: number) {
  const w = c.map(() => 0);
  for (let sweep = 0; sweep < 1000; sweep++) {
    let moved = 0;
    for (const j of range(d)) {
      const a = c[j] - dot(C[j], w) + C[j][j] * w[j];
      const next = softThreshold(a, alpha) / C[j][j]; // [two-solutions]
      moved = Math.max(moved, Math.abs(next - w[j]));
      w[j] = next;
    }
    if (moved < 1e-9) break;
  }
  return w;
}

/** argmin of ½wᵀCw − cᵀw + ½α‖w‖₂² */
export function ridge(C: Matrix, c: number[], alpha: number) {
  const A = C.map((row, j) =>
    row.map((v, k) => v + (j === k ? alpha : 0)),
  );
  return solve(A, c);
}

const all = moments(range(m));
const a1 = logspace(0.02, 2, 41);
const a2 = logspace(0.02, 100, 41);
const pathOf = (ws: Matrix) => ({
  'w₁': ws.map((w) => w[0]),
  'w₂': ws.map((w) => w[1]),
  'w₃ … w₈': {
    y: range(2, d).flatMap((j) => [
      ...ws.map((w) => w[j]),
      NaN,
    ]),
  },
});
const flat = (alphas: number[]) =>
  range(2, d).flatMap(() => [...alphas, alphas[0]]);
const l1Paths = a1.map((a) => lasso(all.C, all.c, a));
const l2Paths = a2.map((a) => ridge(all.C, all.c, a));

// Would other examples have chosen the same?
const draws = range(100).map(() => moments(dice.bootstrap(m)));
const l1 = draws.map(({C, c}) => lasso(C, c, alpha));
const l2 = draws.map(({C, c}) => ridge(C, c, alpha2));
const chosen = range(d).map(
  (j) => l1.filter((w) => w[j] !== 0).length,
);
const axis = (values: number[]) => ({
  label: 'α',
  values,
  log: true,
});
const withX = (alphas: number[], ws: Matrix) => {
  const lines = pathOf(ws);
  return {
    'w₁': lines['w₁'],
    'w₂': lines['w₂'],
    'w₃ … w₈': {
      x: flat(alphas),
      y: lines['w₃ … w₈'].y,
      tone: 'muted' as const,
    },
  };
};
const cloud = (ws: Matrix) => ({
  x: ws.map((w) => w[0]),
  y: ws.map((w) => w[1]),
  size: 3,
});
const square = {domain: [-0.4, 2.2] as [number, number]};

plot({
  columns: 2,
  aspect: 1.3,
  panels: [
    {
      title: 'L1',
      x: axis(a1),
      lines: withX(a1, l1Paths),
      rules: {α: {x: alpha}},
    },
    {
      title: 'L2',
      x: axis(a2),
      lines: withX(a2, l2Paths),
      rules: {α: {x: alpha2}},
    },
    {
      title: 'L1, 100 resampled data sets',
      x: {label: 'w₁', ...square},
      y: {label: 'w₂', ...square},
      points: {resampled: cloud(l1)},
    },
    {
      title: 'L2, the same data sets',
      x: {label: 'w₁', ...square},
      y: {label: 'w₂', ...square},
      points: {resampled: cloud(l2)},
    },
  ],
});
const average = (v: number[]) =>
  v.reduce((s, vi) => s + vi, 0) / v.length;
const spread = (v: number[]) =>
  Math.sqrt(average(v.map((vi) => (vi - average(v)) ** 2)));
const difference = (ws: Matrix) => ws.map((w) => w[0] - w[1]);
table({
  columns: ['', 'w₁', 'w₂', 'spread of w₁ − w₂'],
  rows: [
    [
      'L1: kept in … of 100',
      chosen[0],
      chosen[1],
      fixed(spread(difference(l1)), 2),
    ],
    [
      'L2: mean',
      ...[0, 1].map((j) =>
        fixed(average(l2.map((w) => w[j])), 2),
      ),
      fixed(spread(difference(l2)), 2),
    ],
  ],
});
const w1 = lasso(all.C, all.c, alpha);
const w2 = ridge(all.C, all.c, alpha2);
const left = (w: number[]) =>
  all.c.map((cj, j) => cj - dot(all.C[j], w));
check(
  'L1: no pull beats α, survivors are pulled by just α',
  left(w1).every((p, j) =>
    w1[j] === 0
      ? Math.abs(p) <= alpha + 1e-6
      : Math.abs(p - alpha * Math.sign(w1[j])) < 1e-6,
  ),
);
check(
  'L2: every pull is αwⱼ', // [grouping]
  left(w2).every((p, j) => Math.abs(p - alpha2 * w2[j]) < 1e-9),
);
const apart = X.reduce((s, x) => s + (x[0] - x[1]) ** 2, 0) / m;
const length = y.reduce((s, yi) => s + yi * yi, 0) / m;
check(
  'L2: |w₁ − w₂| ≤ ‖x₁ − x₂‖ ‖y‖ / (mα)', // [grouping]
  Math.abs(w2[0] - w2[1]) <= Math.sqrt(apart * length) / alpha2,
);

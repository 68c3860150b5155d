// A matrix makes an ellipse of a circle; κ is long over short.
import {add, check, knob, linspace, matmul, max} from 'lab';
import {min, mul, norm, plot, sub, table, transpose} from 'lab';
import {eigenvalues, solve, svd} from 'lab/linalg';

const A = knob('A', {
  value: [
    [2, 1],
    [1, 1],
  ],
  step: 0.1,
});

const angles = linspace(0, 2 * Math.PI, 37);
const circle = angles.map((t) => [Math.cos(t), Math.sin(t)]);
const ellipse = circle.map((x) => matmul(A, x)); // [ellipse]
const {u, s} = svd(A); // A v = σ u: its half axes
export const kappa = s[0] / s[1]; // [ellipse]

/** Relative error of x over that of b, if b is off by δ. */
export function amplified(b: number[], delta: number[]) {
  const x = solve(A, b);
  const off = sub(solve(A, add(b, delta)), x);
  const growth = norm(off) / norm(delta);
  return growth / (norm(x) / norm(b)); // [two-bounds]
}

// --- picture ---
const found = circle.map((b) =>
  circle.map((delta) => amplified(b, delta)),
);
const [long, short] = transpose(u);
const aimed = amplified(long, short);
const [dx, dy] = mul(u, s);
plot({
  panels: {
    'A times the unit circle': {
      equal: true,
      polygons: {ellipse},
      lines: {circle: {xy: circle, dash: true}},
      arrows: {'σ u': {x: [0, 0], y: [0, 0], dx, dy}},
    },
    'error of x over error of b': {
      x: {
        label: 'angle of b',
        values: mul(180 / Math.PI, angles),
        ticks: [0, 90, 180, 270, 360],
      },
      y: {log: true},
      bands: {
        'all δ': {lo: min(found, 1), hi: max(found, 1)},
      },
      rules: {κ: {y: kappa}},
    },
  },
});
const sizes = eigenvalues(A).map(({re, im}) =>
  Math.hypot(re, im),
);
table({
  rows: {
    κ: kappa,
    'b long, δ short': aimed,
    'ratio of the |λ|': max(sizes) / min(sizes),
  },
  digits: 2,
});
check(
  'no b and δ does worse than κ',
  max(found) <= kappa * (1 + 1e-6),
);
check(
  'b along the long axis, δ along the short one reaches it',
  Math.abs(aimed / kappa - 1) < 1e-6,
);

// Three matrix norms: L∞, L2 and L1 of the singular values.
import {check, fixed, knob, plot, range, table} from 'lab';

const value = [
  [1, 2],
  [0, 1],
];
const A = knob('A', {value, min: -4, max: 4, step: 0.5});

const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);
const length = (u: number[]) => Math.sqrt(dot(u, u));

/** Turns columns in pairs until all are orthogonal: AV = UΣ. */
export function jacobi(A: number[][]) {
  const n = A[0].length;
  const AV = range(n).map((j) => A.map((row) => row[j]));
  const V = range(n).map((j) =>
    range(n).map((i) => Number(i === j)),
  );
  const pairs = range(n).flatMap((q) =>
    range(q).map((p) => [p, q]),
  );
  for (const [p, q] of range(12).flatMap(() => pairs)) {
    const [u, v] = [AV[p], AV[q]];
    const t =
      Math.atan2(2 * dot(u, v), dot(u, u) - dot(v, v)) / 2;
    const [c, s] = [Math.cos(t), Math.sin(t)];
    for (const M of [AV, V])
      [M[p], M[q]] = [
        M[p].map((mi, i) => c * mi + s * M[q][i]),
        M[q].map((mi, i) => c * mi - s * M[p][i]),
      ];
  }
  return {AV, V, sigma: AV.map(length)};
}

/** ‖A‖₂ = max σᵢ */
export function spectralNorm(sigma: number[]) {
  return Math.max(...sigma); // [spectral-sigma]
}

/** ‖A‖_F = √(Σ σᵢ²) */
export function frobeniusNorm(sigma: number[]) {
  return length(sigma); // [frobenius-sigma]
}

/** ‖A‖∗ = Σ σᵢ */
export function nuclearNorm(sigma: number[]) {
  return sigma.reduce((s, si) => s + si, 0); // [nuclear-sigma]
}

const {AV, V, sigma} = jacobi(A);
const circle = range(361).map((degree) => {
  const t = (degree * Math.PI) / 180;
  return [Math.cos(t), Math.sin(t)];
});
const image = circle.map((x) => A.map((row) => dot(row, x)));
const two = spectralNorm(sigma);
const frobenius = frobeniusNorm(sigma);
const nuclear = nuclearNorm(sigma);

const r = Math.max(1, two) * 1.1;
const to = ([x, y]: number[]) => ({
  x: [0],
  y: [0],
  dx: [x],
  dy: [y],
});
const panel = (
  title: string,
  ball: number[][],
  tips: number[][],
) => ({
  title,
  polygons: {'‖x‖₂ ≤ 1': ball},
  arrows: {'v₁': to(tips[0]), 'v₂': to(tips[1])},
});
plot({
  x: {domain: [-r, r]},
  y: {domain: [-r, r]},
  equal: true,
  panels: [
    panel('x', circle, V),
    panel('A x', image, AV), // [ellipse]
  ],
});
const row = [...sigma, two, frobenius, nuclear];
table({
  columns: ['σ₁', 'σ₂', '‖A‖₂', '‖A‖_F', '‖A‖∗'],
  rows: [row.map((v) => fixed(v, 3))],
});
const atMost = (u: number, v: number) => u <= v + 1e-9;
const stretch = Math.max(...image.map(length));
check(
  'no x is stretched more than σ₁, and some nearly as much',
  atMost(stretch, two) && atMost(two * (1 - 1e-4), stretch),
);
check(
  'the entries give the same ‖A‖_F as the singular values',
  Math.abs(length(A.flat()) - frobenius) < 1e-9,
);
const rank = sigma.filter((s) => s > 1e-9).length;
check(
  '‖A‖₂ ≤ ‖A‖_F ≤ ‖A‖∗ ≤ √r ‖A‖_F ≤ r ‖A‖₂',
  atMost(two, frobenius) && // [sigma-chain]
    atMost(frobenius, nuclear) &&
    atMost(nuclear, Math.sqrt(rank) * frobenius) &&
    atMost(Math.sqrt(rank) * frobenius, rank * two),
);

// Three matrix norms: L∞, L2 and L1 of the singular values.
import {check, dot, knob, linspace, matmul, max} from 'lab';
import {plot, sum, table, transpose} from 'lab';

const value = [
  [1, 2],
  [0, 1],
];
const A = knob('A', {value, min: -4, max: 4, step: 0.5});

/** ‖u‖₂ */
export function length(u: number[]) {
  return Math.sqrt(dot(u, u));
}

/** Turns two axes until A keeps them orthogonal: v₁, v₂. */
export function turn(A: number[][]) {
  const [a, b] = transpose(A);
  const t =
    Math.atan2(2 * dot(a, b), dot(a, a) - dot(b, b)) / 2;
  const [c, s] = [Math.cos(t), Math.sin(t)];
  const V = [
    [c, s],
    [-s, c],
  ];
  return {V, AV: matmul(V, transpose(A))}; // [ellipse]
}
const {V, AV} = turn(A);
const sigma = AV.map(length);

const spectral = max(sigma); // [spectral-sigma]
const frobenius = length(sigma); // [frobenius-sigma]
const nuclear = sum(sigma); // [nuclear-sigma]

// --- picture ---
const circle = linspace(0, 2 * Math.PI, 361).map((t) => [
  Math.cos(t),
  Math.sin(t),
]);
const image = matmul(circle, transpose(A));
const r = 1.1 * Math.max(1, spectral);
const to = ([x, y]: number[]) => ({
  x: [0],
  y: [0],
  dx: [x],
  dy: [y],
});
const panel = (ball: number[][], [v1, v2]: number[][]) => ({
  polygons: {'‖x‖₂ ≤ 1': ball},
  arrows: {'v₁': to(v1), 'v₂': to(v2)},
});
plot({
  x: {domain: [-r, r]},
  y: {domain: [-r, r]},
  equal: true,
  panels: {x: panel(circle, V), 'A x': panel(image, AV)},
});
table({
  columns: ['σ₁', 'σ₂', '‖A‖₂', '‖A‖_F', '‖A‖∗'],
  rows: [[...sigma, spectral, frobenius, nuclear]],
  digits: 3,
});
const atMost = (u: number, v: number) => u <= v + 1e-9;
const stretch = max(image.map(length));
check(
  'no x is stretched more than σ₁, and some nearly as much',
  atMost(stretch, spectral) &&
    atMost(spectral * (1 - 1e-4), stretch),
);
check(
  'the entries give the same ‖A‖_F as the singular values',
  Math.abs(length(A.flat()) - frobenius) < 1e-9,
);
check(
  'orthogonal before and after',
  Math.abs(dot(V[0], V[1])) + Math.abs(dot(AV[0], AV[1])) <
    1e-9,
);
const rank = sigma.filter((s) => s > 1e-9).length;
const root = Math.sqrt(rank);
check(
  '‖A‖₂ ≤ ‖A‖_F ≤ ‖A‖∗ ≤ √r ‖A‖_F ≤ r ‖A‖₂',
  atMost(spectral, frobenius) && // [sigma-chain]
    atMost(frobenius, nuclear) &&
    atMost(nuclear, root * frobenius) &&
    atMost(root * frobenius, rank * spectral),
);

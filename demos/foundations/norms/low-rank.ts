// The SVD cut off after k terms: nothing of rank k is closer.
import {check, fixed, images, isClose, knob, matmul} from 'lab';
import {mul, plot, print, random, range, square} from 'lab';
import {sub, sum, transpose} from 'lab';
import {qr, svd} from 'lab/linalg';

const k = knob('k', 4, [0, 10, 1]);

// A heart on 24 × 24 pixels.
const pixel = range(24).map((i) => (i - 11.5) / 9);
const isHeart = (x: number, y: number) =>
  (x * x + y * y - 1) ** 3 < x * x * y ** 3;
const A = pixel.map((y) =>
  pixel.map((x) => Number(isHeart(x, 0.1 - y))),
);
const {u, s, v} = svd(A);

/** Aₖ = Σ over l ≤ k of σₗ uₗ vₗᵀ */
export function truncate(k: number) {
  const kept = s.map((si, l) => (l < k ? si : 0));
  return matmul(mul(u, kept), transpose(v)); // [best-spectral]
}

/** √(Σ over l > k of σₗ²) */
export function leastError(k: number) {
  return Math.sqrt(sum(square(s.slice(k)))); // [best-frobenius]
}

/** ‖A − B‖_F */
export function distance(A: number[][], B: number[][]) {
  return Math.sqrt(sum(square(sub(A, B))));
}

const dice = random(1);
/** A rival: A projected on A times k random vectors. */
export function rival(k: number) {
  const random = A.map(() => dice.normal(k));
  const {q} = qr(matmul(A, random));
  return matmul(q, matmul(transpose(q), A));
}
const Ak = truncate(k);

// --- picture ---
const rivals = range(80).map((i) => {
  const rank = 1 + Math.floor(i / 8);
  return [rank, distance(A, rival(rank))];
});
images({
  images: [A, Ak, sub(A, Ak)],
  captions: ['A', 'Aₖ', 'A − Aₖ'],
  range: [-1, 1],
  scheme: 'diverging',
});
plot({
  x: {label: 'k', values: range(11)},
  y: {label: '‖A − B‖_F', domain: [0, leastError(0)]},
  lines: {Aₖ: range(11).map(leastError)},
  points: {rivals},
  rules: {k: {x: k}},
});
print('numbers in A:', 24 * 24);
print('numbers in the k terms:', k * (24 + 24 + 1));
print('‖A − Aₖ‖_F:', fixed(distance(A, Ak), 3));
check(
  'the error is the length of the σᵢ left out',
  isClose(distance(A, Ak), leastError(k)),
);
check(
  'in spectral norm it is the first σᵢ left out',
  isClose(svd(sub(A, Ak)).s[0], s[k]),
);
check(
  'no rival is closer',
  rivals.every(([l, error]) => error >= leastError(l) - 1e-9),
);

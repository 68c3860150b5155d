// The SVD cut off after k terms: nothing of rank k is closer.
import {
  check,
  fixed,
  images,
  knob,
  matmul,
  plot,
  print,
  random,
  range,
  sub,
  transpose,
} from 'lab';
import {qr, svd} from 'lab/linalg';

const k = knob('k', {value: 4, min: 0, max: 10, step: 1});

// A heart on 24 × 24 pixels.
const pixel = range(24).map((i) => (i - 11.5) / 9);
const isHeart = (x: number, y: number) =>
  (x * x + y * y - 1) ** 3 < x * x * y ** 3;
const A = pixel.map((y) =>
  pixel.map((x) => Number(isHeart(x, 0.1 - y))),
);
const {u, s, v} = svd(A);

/** Entry (i, j) of Aₖ = Σ over l ≤ k of σₗ uₗ vₗᵀ */
function entry(i: number, j: number, k: number) {
  return range(k).reduce(
    (a, l) => a + s[l] * u[i][l] * v[j][l],
    0,
  ); // [best-spectral]
}

/** Aₖ */
export function truncate(k: number) {
  return range(24).map((i) =>
    range(24).map((j) => entry(i, j, k)),
  );
}

/** √(Σ over i > k of σᵢ²) */
export function leastError(k: number) {
  const left = s.slice(k).reduce((sum, si) => sum + si * si, 0);
  return Math.sqrt(left); // [best-frobenius]
}

/** ‖A − B‖_F */
export function distance(A: number[][], B: number[][]) {
  const squares = sub(A, B)
    .flat()
    .map((gap) => gap * gap);
  return Math.sqrt(squares.reduce((sum, g) => sum + g, 0));
}

/** A rival: A projected on A times k random vectors. */
export function rival(
  k: number,
  dice: ReturnType<typeof random>,
) {
  const {q} = qr(
    matmul(
      A,
      A.map(() => dice.normal(k)),
    ),
  );
  return matmul(q, matmul(transpose(q), A));
}

const Ak = truncate(k);
const dice = random(1);
const rivals = range(80).map((i) => {
  const k = 1 + Math.floor(i / 8);
  return [k, distance(A, rival(k, dice))];
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
const close = (a: number, b: number) => Math.abs(a - b) < 1e-9;
check(
  'the error is the length of the σᵢ left out',
  close(distance(A, Ak), leastError(k)),
);
check(
  'in spectral norm it is the first σᵢ left out',
  close(svd(sub(A, Ak)).s[0], s[k]),
);
check(
  'no rival is closer',
  rivals.every(([k, error]) => error >= leastError(k) - 1e-9),
);

// With exact searches BFGS walks the path of conjugate gradients.
import {abs, add, check, dot, eye, fixed, knob} from 'lab';
import {matmul, max, mul, neg, outer, plot, print} from 'lab';
import {range, sub, transpose} from 'lab';

const kind = knob('eigenvalues', ['spread', 'two values']);
const n = 6;
const values = kind === 'spread' ? n : 2;
const lambda = range(n).map(
  (i) => 1 + (50 * (i % values)) / values,
);
const H = (v: number[]) => mul(lambda, v);
const I = eye(n).rows();

/** −gᵀd / dᵀHd, times d */
function search(theta: number[], d: number[]) {
  return mul(-dot(H(theta), d) / dot(d, H(d)), d);
}

/** VᵀMV + ρssᵀ, with V = I − ρysᵀ and ρ = 1 / yᵀs */
export function update(
  M: number[][],
  s: number[],
  y: number[],
) {
  const rho = 1 / dot(y, s);
  const V = sub(I, mul(rho, outer(y, s)));
  const kept = matmul(transpose(V), matmul(M, V));
  return add(kept, mul(rho, outer(s, s)));
}

let M = I;
const quasi = [I[0].map(() => 1)];
const conjugate = [quasi[0]];
let d = neg(H(conjugate[0]));
for (let t = 0; t < values; t++) {
  const s = search(quasi[t], neg(matmul(M, H(quasi[t]))));
  M = update(M, s, H(s)); // y = Hs
  quasi.push(add(quasi[t], s));

  const to = add(conjugate[t], search(conjugate[t], d));
  const [g, before] = [H(to), H(conjugate[t])];
  d = add(neg(g), mul(dot(g, g) / dot(before, before), d));
  conjugate.push(to);
}

// --- picture ---
const J = (v: number[]) => Math.max(dot(v, H(v)) / 2, 1e-20);
/** Largest entry of MH − I: 0 where M is the inverse. */
const gap = max(abs(sub(mul(M, lambda), I)));
plot({
  x: {label: 't'},
  y: {label: 'J', log: true},
  lines: {
    BFGS: quasi.map(J),
    conjugate: {y: conjugate.map(J), dash: true},
  },
});
print('largest |MH − I|:', fixed(gap, 2));
check(
  'both walk the same path',
  max(abs(sub(quasi, conjugate))) < 1e-8,
);
check(
  'M is the inverse of H exactly when n directions were walked',
  values === n ? gap < 1e-6 : gap > 0.5,
);

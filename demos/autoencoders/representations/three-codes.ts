// One cloud, three codes: fewer, independent, mostly zero.
import {abs, add, argmax, check, cos, div, each} from 'lab';
import {iterate, knob, linspace, matmul, max, mean} from 'lab';
import {mul, norm, plot, random, range, sin, sqrt} from 'lab';
import {square, sub, sum, table, transpose as T} from 'lab';
import {eigh, solve} from 'lab/linalg';

const kind = knob('causes', ['2 rare', '2 common', '3 rare']);
type Rows = number[][];

/** Orthogonal directions in rows, the most variance first */
export function principal(x: Rows) {
  const {values, vectors} = eigh(matmul(T(x), x));
  const variances = div(values, x.length).reverse();
  return {V: T(vectors).reverse(), variances}; // [fewer]
}
/** White axes, turned until |z| is least like a normal |z| */
export function independent(x: Rows) {
  const {V, variances} = principal(x);
  const white = div(V, T([sqrt(variances)]));
  const odd = (W: Rows) =>
    sum(abs(sub(mean(abs(matmul(x, T(W))), 0), 0.798)));
  return linspace(0, 90, 91)
    .map((a) => matmul([at(a), at(a + 90)], white))
    .reduce((W, next) => (odd(next) > odd(W) ? next : W)); // [turn]
}
/** One number for each point: that of the best atom */
export function sparse(x: Rows, D: Rows) {
  return matmul(x, T(D)).map((z) => {
    const k = argmax(abs(z));
    return z.map((v, j) => (j === k ? v : 0)); // [mostly-zero]
  });
}
/** Each atom follows the points that it stands for */
export function learn(x: Rows, D: Rows) {
  const h = sparse(x, D);
  return D.map((d, k) => {
    const mine = x.filter((_, i) => h[i][k]);
    return mine[0] ? principal(mine).V[0] : d; // [atoms]
  });
}

// --- picture ---
const rad = Math.PI / 180;
const at = (a: number) => [cos(a * rad), sin(a * rad)];
const dice = random(1);
const angles = kind === '3 rare' ? [10, 65, 140] : [10, 60];
const A = angles.map(at);
const often = kind === '2 common' ? 1 : 0.2;
const amount = () =>
  dice.uniform() < often ? 2 * dice.uniform() - 1 : 0;
const x = range(600).map(() =>
  add(matmul(A.map(amount), A), mul(0.02, dice.normal(2))),
);
const start = A.map((_, k) => at((180 * k) / A.length));
const D = iterate(20, start, (D) => learn(x, D))[20];
const {V} = principal(x);
const mix = T(solve(independent(x), [at(0), at(90)]));
const axes = {'2 principal': V, independent: mix};
const all = {'1 principal': [V[0]], ...axes, sparse: D};
const unit = (D: Rows) => D.map((d) => div(d, norm(d)));
plot({
  columns: 2,
  equal: true,
  points: {x: {xy: x, size: 1.5}},
  panels: each(all, (D) => {
    const ends = (d: number[]) => [mul(-1, d), d, [NaN, NaN]];
    return {lines: {dₖ: unit(D).flatMap(ends)}};
  }),
});
/** Correlation of the squares of two numbers */
function together(h: Rows) {
  const u = sub(square(h), mean(square(h), 0));
  const [[a, b], [, c]] = matmul(T(u), u);
  return b / Math.sqrt(a * c);
}
const rows = each(all, (D, name) => {
  const linear = () => matmul(x, T(solve(matmul(D, T(D)), D)));
  const h = name === 'sparse' ? sparse(x, D) : linear();
  const all = (x: Rows) => sum(square(x.flat()));
  const lost = (100 * all(sub(x, matmul(h, D)))) / all(x);
  // Each cause, and the direction nearest to it
  const near = max(abs(matmul(A, T(unit(D)))), 1);
  const off = Math.acos(Math.min(1, ...near)) / rad;
  return [D.length, lost, D.length > 1 ? together(h) : 0, off];
});
table({
  columns: ['', 'numbers', 'lost, %', 'squares', 'off, °'],
  rows,
  digits: [0, 0, 2, 0],
});
const z = matmul(x, T(V));
const [[most, cross]] = matmul(T(z), z);
check('principal: uncorrelated', Math.abs(cross / most) < 1e-9);
const [two, rare] = [kind !== '3 rare', kind !== '2 common'];
check(
  'independent: finds two causes; sparse: finds rare ones',
  (!two || rows.independent[3] < 6) &&
    (!rare || rows.sparse[3] < 12),
);

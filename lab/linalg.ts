/**
 * Decompositions, as a pack of its own: `import {svd} from 'lab/linalg'`. The work is done by ml-matrix
 * (MIT). Nothing here is tracked for derivatives. Tensors in, tensors out; plain in, plain out.
 */
import {
  CholeskyDecomposition,
  EigenvalueDecomposition,
  LuDecomposition,
  Matrix,
  QrDecomposition,
  SingularValueDecomposition,
} from 'ml-matrix';
import {div, sub} from './arithmetic';
import {transpose} from './arrange';
import {matmul} from './matmul';
import {mean} from './reduce';
import {shapeError, shapeText} from './shape';
import {like, Tensor, toTensor} from './tensor';

type Rows = number[][] | Tensor;
type MatrixOf<A> = A extends Tensor ? Tensor : number[][];
type VectorOf<A> = A extends Tensor ? Tensor : number[];

function read(operation: string, a: Rows): Matrix {
  const t = toTensor(a, operation);
  if (t.rank !== 2)
    throw new RangeError(`${operation}: needs a matrix, got shape ${shapeText(t.shape)}.`);
  if (t.size === 0)
    throw new RangeError(`${operation}: needs rows and columns, got shape ${shapeText(t.shape)}.`);
  if (!t.data.every(Number.isFinite))
    throw new RangeError(`${operation}: the matrix holds NaN or an infinite number.`);
  return new Matrix(t.rows());
}

function readSquare(operation: string, a: Rows): Matrix {
  const m = read(operation, a);
  if (m.rows !== m.columns)
    throw new RangeError(`${operation}: needs a square matrix, got [${m.rows}, ${m.columns}].`);
  return m;
}

function readSymmetric(operation: string, a: Rows): Matrix {
  const m = readSquare(operation, a);
  // Against the largest number of the two rows, so that scaling A, or one of its variables, changes nothing.
  const sizes = m.to2DArray().map((row) => Math.max(...row.map(Math.abs)));
  for (let i = 0; i < m.rows; i++)
    for (let j = 0; j < i; j++)
      if (Math.abs(m.get(i, j) - m.get(j, i)) > 1e-10 * Math.min(sizes[i], sizes[j]))
        throw new RangeError(
          `${operation}: needs a symmetric matrix, but entries (${i}, ${j}) and (${j}, ${i}) are ${m.get(i, j)} and ${m.get(j, i)}.`,
        );
  // What is left of the difference is rounding; the decompositions want none.
  for (let i = 0; i < m.rows; i++)
    for (let j = 0; j < i; j++) {
      const [below, above] = [m.get(i, j), m.get(j, i)];
      if (below !== above) m.set(i, j, m.set(j, i, below / 2 + above / 2).get(j, i));
    }
  return m;
}

const tensorOf = (m: Matrix) => new Tensor([m.rows, m.columns], Float64Array.from(m.to1DArray()));
const matrix = <A extends Rows>(m: Matrix, a: A): MatrixOf<A> => like(tensorOf(m), a);
const vector = <A extends Rows>(v: ArrayLike<number>, a: A): VectorOf<A> =>
  like(new Tensor([v.length], Float64Array.from(v)), a);

/**
 * x with A x = b for a square A and a vector or matrix b, by LU with row exchanges. Throws if A is singular.
 * @example
 * const A = [[2, 1], [1, 3]];
 * const x = solve(A, [3, 5]);
 * print(x, matmul(A, x));
 */
export function solve<B extends number[] | number[][] | Tensor>(
  a: Rows,
  b: B,
): B extends Tensor ? Tensor : B {
  const m = readSquare('solve', a);
  const right = readRight('solve', b);
  if (right.rank === 0 || right.rank > 2 || right.shape[0] !== m.rows)
    throw shapeError('solve', [m.rows, m.columns], right.shape, 'b needs as many rows as A');
  const even = balanced(m);
  if (isSingular(even.lu)) throw new RangeError('solve: the matrix is singular; try lstsq.');
  const columns = right.rank === 1 ? 1 : right.shape[1];
  if (columns === 0) return like(right, b);
  const x = solveBalanced(even, Matrix.from1DArray(m.rows, columns, right.values()));
  return like(new Tensor(right.shape, Float64Array.from(x.to1DArray())), b);
}

function readRight(operation: string, b: number[] | number[][] | Tensor): Tensor {
  const right = toTensor(b, operation);
  if (!right.data.every(Number.isFinite))
    throw new RangeError(`${operation}: b holds NaN or an infinite number.`);
  return right;
}

/** The power of two next below the largest size of some numbers, by which dividing rounds nothing; 1 for zeros. */
function powerBelow(numbers: number[]): number {
  const top = Math.max(...numbers.map(Math.abs));
  return top === 0 ? 1 : 2 ** Math.max(-1021, Math.floor(Math.log2(top)));
}

/** The unit in which all entries are at most about 1: what is small in ml-matrix's eyes must not depend on A's. */
const unitOf = (m: Matrix) => powerBelow([m.max(), m.min()]);

const times = (list: readonly number[], unit: number) => Array.from(list, (v) => v * unit);

/** R⁻¹ A C⁻¹, every row and column with a largest number between 1 and 2, as LU factors. */
interface Balanced {
  lu: LuDecomposition;
  rows: number[];
  columns: number[];
}

/** A with its rows and columns in units of their own: which pivots are only rounding must not depend on units. */
function balanced(a: Matrix): Balanced {
  const m = a.clone();
  const rows = m.to2DArray().map(powerBelow);
  rows.forEach((r, i) => m.mulRow(i, 1 / r));
  const columns = m.transpose().to2DArray().map(powerBelow);
  columns.forEach((c, j) => m.mulColumn(j, 1 / c));
  return {lu: new LuDecomposition(m), rows, columns};
}

function solveBalanced({lu, rows, columns}: Balanced, b: Matrix): Matrix {
  const right = b.clone();
  rows.forEach((r, i) => right.mulRow(i, 1 / r));
  const x = lu.solve(right);
  columns.forEach((c, j) => x.mulRow(j, 1 / c));
  return x;
}

/** Whether a pivot is 0, or so small against the largest that it is only rounding. */
function isSingular(lu: LuDecomposition): boolean {
  const pivots = lu.upperTriangularMatrix.diagonal().map(Math.abs);
  return Math.min(...pivots) <= pivots.length * Number.EPSILON * Math.max(...pivots);
}

/**
 * The x of least ‖A x − b‖₂, and of least ‖x‖₂ among those, by the pseudo-inverse.
 * @example
 * const t = [0, 1, 2, 3];
 * const A = t.map((ti) => [1, ti]);
 * print(lstsq(A, [1.1, 2.9, 5.2, 6.8])); // intercept, slope
 */
export function lstsq<B extends number[] | Tensor>(a: Rows, b: B): B extends Tensor ? Tensor : B {
  const m = read('lstsq', a);
  const right = readRight('lstsq', b);
  if (right.rank !== 1 || right.size !== m.rows)
    throw shapeError('lstsq', [m.rows, m.columns], right.shape, 'b needs one number per row of A');
  // With columns in units of their own, if they are independent: then the answer is the same. If they are not, the
  // shortest x depends on the units, and the given ones count.
  const units = m.transpose().to2DArray().map(powerBelow);
  const even = m.clone();
  units.forEach((unit, j) => even.mulColumn(j, 1 / unit));
  const isFull = m.rows >= m.columns && rank(even.to2DArray()) === m.columns;
  const {u, s, v} = svd((isFull ? even : m).to2DArray());
  const x = new Float64Array(m.columns);
  const least = Math.max(m.rows, m.columns) * Number.EPSILON * s[0];
  s.forEach((sigma, k) => {
    if (sigma <= least) return;
    const share = right.data.reduce((total, bi, i) => total + u[i][k] * bi, 0) / sigma;
    for (let j = 0; j < x.length; j++) x[j] += share * v[j][k];
  });
  if (isFull) units.forEach((unit, j) => (x[j] /= unit));
  return like(new Tensor([x.length], x), b);
}

/**
 * A⁻¹ of a square A. Throws if A is singular.
 * @example
 * const A = [[2, 1], [1, 1]];
 * print(inv(A));
 * print(matmul(A, inv(A)));
 */
export function inv<A extends Rows>(a: A): MatrixOf<A> {
  const m = readSquare('inv', a);
  const even = balanced(m);
  if (isSingular(even.lu)) throw new RangeError('inv: the matrix is singular and has no inverse.');
  return matrix(solveBalanced(even, Matrix.eye(m.rows)), a);
}

/**
 * The determinant of a square A, by LU.
 * @example
 * print(det([[2, 1], [1, 3]]), det([[0, 1], [1, 0]]));
 */
export function det(a: Rows): number {
  const {lu, rows, columns} = balanced(readSquare('det', a));
  // Units apart from numbers: a product on the way may overflow where the determinant does not.
  const exponent = [...rows, ...columns].reduce(
    (sum, unit) => sum + Math.round(Math.log2(unit)),
    0,
  );
  const half = Math.trunc(exponent / 2);
  return lu.determinant * 2 ** half * 2 ** (exponent - half);
}

/**
 * L, lower triangular with positive diagonal, with A = L Lᵀ. Throws unless A is symmetric and positive definite.
 * @example
 * const L = cholesky([[4, 2], [2, 3]]);
 * print(L);
 * print(matmul(L, transpose(L)));
 */
export function cholesky<A extends Rows>(a: A): MatrixOf<A> {
  const m = readSymmetric('cholesky', a);
  const root = 2 ** Math.trunc(Math.log2(unitOf(m)) / 2);
  const result = new CholeskyDecomposition(m.div(root).div(root));
  if (!result.isPositiveDefinite())
    throw new RangeError('cholesky: the matrix is not positive definite.');
  return matrix(result.lowerTriangularMatrix.mul(root), a);
}

/**
 * A = Q R for n × m, n ≥ m: Q (n × m) has orthonormal columns, R (m × m) is upper triangular with diagonal ≥ 0.
 * @example
 * const A = [[3, 1], [4, 2]];
 * const {q, r} = qr(A);
 * print('Q =', q);
 * print('R =', r);
 * check('Q R = A', isClose(matmul(q, r), A));
 */
export function qr<A extends Rows>(a: A): {q: MatrixOf<A>; r: MatrixOf<A>} {
  const m = read('qr', a);
  if (m.rows < m.columns)
    throw new RangeError(
      `qr: needs at least as many rows as columns, got [${m.rows}, ${m.columns}].`,
    );
  const unit = unitOf(m);
  const result = new QrDecomposition(m.div(unit));
  const q = result.orthogonalMatrix;
  const r = result.upperTriangularMatrix.mul(unit);
  for (let k = 0; k < r.rows; k++)
    if (r.get(k, k) < 0) {
      q.mulColumn(k, -1);
      r.mulRow(k, -1);
    }
  // The sign turned 0 into −0 below the diagonal; −0 + 0 is 0.
  return {q: matrix(q.add(0), a), r: matrix(r.add(0), a)};
}

/**
 * A = U diag(s) Vᵀ for n × m, r = min(n, m): U (n × r) and V (m × r) have orthonormal columns, s ≥ 0 falls.
 * In each column of V the entry of largest size is positive, so that the answer does not depend on the machine.
 * @example
 * const A = [[3, 0], [4, 5]];
 * const {u, s, v} = svd(A);
 * print('σ =', s);
 * const rebuilt = matmul(mul(u, s), transpose(v));
 * check('U diag(σ) Vᵀ = A', isClose(rebuilt, A));
 */
export function svd<A extends Rows>(a: A): {u: MatrixOf<A>; s: VectorOf<A>; v: MatrixOf<A>} {
  const m = read('svd', a);
  const unit = unitOf(m);
  const result = new SingularValueDecomposition(m.div(unit), {autoTranspose: true});
  const r = Math.min(m.rows, m.columns);
  const u = result.leftSingularVectors.subMatrix(0, m.rows - 1, 0, r - 1);
  const v = result.rightSingularVectors.subMatrix(0, m.columns - 1, 0, r - 1);
  for (let k = 0; k < r; k++)
    if (largest(v.getColumn(k)) < 0) {
      u.mulColumn(k, -1);
      v.mulColumn(k, -1);
    }
  return {u: matrix(u, a), s: vector(times(result.diagonal.slice(0, r), unit), a), v: matrix(v, a)};
}

/**
 * A = V diag(values) Vᵀ of a symmetric A: eigenvalues rise, column k of `vectors` belongs to the k-th, has
 * length 1 and its entry of largest size is positive. Throws unless A is symmetric.
 * @example
 * const {values, vectors} = eigh([[2, 1], [1, 2]]);
 * print(values);
 * print(vectors);
 */
export function eigh<A extends Rows>(a: A): {values: VectorOf<A>; vectors: MatrixOf<A>} {
  const m = readSymmetric('eigh', a);
  const unit = unitOf(m);
  const result = new EigenvalueDecomposition(m.div(unit), {assumeSymmetric: true});
  const v = result.eigenvectorMatrix;
  for (let k = 0; k < v.columns; k++) if (largest(v.getColumn(k)) < 0) v.mulColumn(k, -1);
  return {values: vector(times(result.realEigenvalues, unit), a), vectors: matrix(v, a)};
}

/**
 * The eigenvalues of a square matrix that need not be symmetric, as complex numbers.
 * @example
 * const turn = [[0, -1], [1, 0]];
 * print(eigenvalues(turn));
 */
export function eigenvalues(a: Rows): {re: number; im: number}[] {
  const m = readSquare('eigenvalues', a);
  const unit = unitOf(m);
  const result = new EigenvalueDecomposition(m.div(unit));
  const im = times(result.imaginaryEigenvalues, unit);
  return times(result.realEigenvalues, unit).map((re, k) => ({re, im: im[k]}));
}

/**
 * How many singular values exceed max(n, m) · ε · the largest.
 * @example
 * print(rank([[1, 2], [2, 4]]), rank([[1, 2], [2, 5]]));
 */
export function rank(a: Rows): number {
  const m = read('rank', a);
  const {s} = svd(m.to2DArray());
  return s.filter((sigma) => sigma > Math.max(m.rows, m.columns) * Number.EPSILON * s[0]).length;
}

function largest(column: number[]): number {
  return column.reduce((best, v) => (Math.abs(v) > Math.abs(best) + 1e-12 ? v : best), 0);
}

/**
 * The covariance matrix (1/n) Σ (x − x̄)(x − x̄)ᵀ of the n rows x of a matrix. Divides by n, as `variance` does.
 * @example
 * const C = covariance([[1, 2], [3, 2], [5, 8]]);
 * print(C);
 */
export function covariance<A extends Rows>(a: A): MatrixOf<A> {
  const x = tensorOf(read('covariance', a));
  const z = sub(x, mean(x, 0));
  return like(div(matmul(transpose(z), z), x.shape[0]), a);
}

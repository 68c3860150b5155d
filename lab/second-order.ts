import {expectFunction, wrongKind} from './arguments';
import {mul} from './arithmetic';
import {reshape, stack, take} from './arrange';
import {gradients, parameter} from './autodiff';
import {tracking} from './tape';
import {evaluate, grad} from './grad';
import {sum} from './reduce';
import {sameShape, shapeError} from './shape';
import {like, Tensor, toTensor} from './tensor';

type Vector = number[] | Tensor;
type MatrixOf<A> = A extends Tensor ? Tensor : number[][];
type VectorOf<A> = A extends Tensor ? Tensor : number[];

/**
 * H·v, the Hessian of f at x times a vector, as the gradient of ⟨∇f, v⟩: two passes, and H is never built. Pearlmutter 1994.
 * @example
 * const f = (x: Tensor) => sum(pow(x, 3));
 * print(hessianVector(f, [1, 2], [1, 0])); // diag(6x)·v
 */
export function hessianVector<A extends Vector>(
  f: (x: Tensor) => Tensor,
  x: A,
  v: Vector,
): VectorOf<A> {
  expectFunction('hessianVector: f', f);
  const at = toTensor(x, 'hessianVector');
  const direction = toTensor(v, 'hessianVector');
  if (!sameShape(at.shape, direction.shape))
    throw shapeError('hessianVector', at.shape, direction.shape, 'x and v must agree');
  const slope = (t: Tensor) => evaluate('hessianVector', f, t, []).grad as Tensor;
  return like(grad((t) => sum(mul(slope(t), direction)))(at), x);
}

/**
 * The Hessian of f: Rⁿ → R at x, an n × n matrix, row by row through `hessianVector`. For small n.
 * @example
 * const A = [[2, 1], [1, 3]];
 * const f = (x: Tensor) => mul(0.5, dot(x, matmul(A, x)));
 * print(hessian(f, [0.3, -0.7]));
 */
export function hessian<A extends Vector>(f: (x: Tensor) => Tensor, x: A): MatrixOf<A> {
  expectFunction('hessian: f', f);
  const slope = (t: Tensor) => evaluate('hessian', f, t, []).grad as Tensor;
  return rowsOfJacobian('hessian', slope, x);
}

/**
 * The Jacobian of f: Rⁿ → Rᵐ at x, an m × n matrix with rows ∇fᵢ, one pass back per row. For small m.
 * @example
 * const J = jacobian((x) => softmax(x), [1, 2, 3]);
 * print(J);
 * check('Σ ∂softmaxᵢ/∂xⱼ = 0 for each j', isClose(sum(J, 0), [0, 0, 0]));
 */
export function jacobian<A extends Vector>(f: (x: Tensor) => Tensor, x: A): MatrixOf<A> {
  expectFunction('jacobian: f', f);
  return rowsOfJacobian('jacobian', f, x);
}

function rowsOfJacobian<A extends Vector>(
  operation: string,
  f: (x: Tensor) => Tensor,
  x: A,
): MatrixOf<A> {
  const at = parameter(toTensor(x, operation));
  return tracking(true, () => {
    const y: unknown = f(at);
    if (!(y instanceof Tensor))
      throw wrongKind(`${operation}: the value of the function`, 'a tensor that lab computed', y);
    if (y.size === 0 || at.size === 0)
      throw shapeError(operation, y.shape, at.shape, 'neither may be empty');
    const flat = reshape(y, [y.size]);
    const rows = Array.from({length: y.size}, (_, i) =>
      reshape(gradients(take(flat, [i]), [at])[0], [at.size]),
    );
    return like(stack(rows), x);
  });
}

/**
 * How far lab's gradient of f at x is from central differences (f(x + h) − f(x − h)) / 2h, the largest
 * |difference| / max(1, |derivative|) over all entries. About 10⁻⁹ if the gradient is right.
 * @example
 * const f = (x: Tensor) => logSumExp(mul(x, x));
 * print(checkGrad(f, [0.5, -1, 2]));
 */
export function checkGrad(f: (x: Tensor) => Tensor, x: number[] | number[][] | Tensor): number {
  expectFunction('checkGrad: f', f);
  const at = toTensor(x, 'checkGrad');
  const slope = (evaluate('checkGrad', f, at, []).grad as Tensor).data;
  let worst = 0;
  for (let i = 0; i < at.size; i++) {
    const h = 6e-6 * Math.max(1, Math.abs(at.data[i])); // ∛ε: rounding and curvature weigh the same
    const beside = (step: number) => {
      const data = at.data.slice();
      data[i] += step;
      return toTensor(f(new Tensor(at.shape, data)), 'checkGrad').data[0];
    };
    const difference = (beside(h) - beside(-h)) / (2 * h);
    worst = Math.max(worst, Math.abs(difference - slope[i]) / Math.max(1, Math.abs(slope[i])));
  }
  return worst;
}

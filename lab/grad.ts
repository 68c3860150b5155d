import {gradients, track} from './autodiff';
import {shapeText} from './shape';
import {like, Tensor, toTensor, type Like, type Numeric} from './tensor';

/** Weights under names, or in a list, as deep as one likes. */
export type Tree = Tensor | {[name: string]: Tree} | Tree[];

/** All tensors of a tree, in a fixed order. */
export function leaves(tree: Tree): Tensor[] {
  return tree instanceof Tensor ? [tree] : Object.values(tree).flatMap(leaves);
}

/** The same tree with `f` of each tensor. */
export function mapTree<T extends Tree>(tree: T, f: (leaf: Tensor) => Tensor): T {
  if (tree instanceof Tensor) return f(tree) as T;
  if (Array.isArray(tree)) return tree.map((t: Tree) => mapTree(t, f)) as T;
  const entries = Object.entries(tree).map(([name, t]) => [name, mapTree(t, f)]);
  return Object.fromEntries(entries) as T;
}

/** A function of one argument that lab can differentiate: it ends in one number. */
type Scalar = Tensor | number;

/**
 * f's gradient with respect to its first argument, in the same form as that argument.
 * @example
 * const f = (x: Tensor) => sum(pow(x, 3));
 * print(grad(f)([1, 2, 3])); // 3x²
 */
export function grad<R extends unknown[]>(
  f: (x: Tensor, ...rest: R) => Scalar,
): <A extends Numeric>(x: A, ...rest: R) => Like<A>;
export function grad<T extends Tree, R extends unknown[]>(
  f: (x: T, ...rest: R) => Scalar,
): (x: T, ...rest: R) => T;
export function grad(f: unknown): unknown {
  return (x: Numeric | Tree, ...rest: never[]) => evaluate(f as AnyFunction, x, rest).grad;
}

/**
 * f's value and its gradient with respect to its first argument, from one pass forward and one back.
 * @example
 * const loss = (w: Tensor) => sum(square(sub(w, 5)));
 * print(valueAndGrad(loss)([4, 7]));
 */
export function valueAndGrad<R extends unknown[]>(
  f: (x: Tensor, ...rest: R) => Scalar,
): <A extends Numeric>(x: A, ...rest: R) => {value: number; grad: Like<A>};
export function valueAndGrad<T extends Tree, R extends unknown[]>(
  f: (x: T, ...rest: R) => Scalar,
): (x: T, ...rest: R) => {value: number; grad: T};
export function valueAndGrad(f: unknown): unknown {
  return (x: Numeric | Tree, ...rest: never[]) => evaluate(f as AnyFunction, x, rest);
}

type AnyFunction = (x: never, ...rest: never[]) => Scalar;

function evaluate(f: AnyFunction, x: Numeric | Tree, rest: never[]) {
  const isPlain = typeof x === 'number' || (Array.isArray(x) && !holdsTensors(x));
  const tree = isPlain ? toTensor(x as Numeric) : (x as Tree);
  const tracked = mapTree(tree, track);
  const y = toTensor(f(tracked as never, ...rest));
  if (y.size !== 1)
    throw new RangeError(
      `grad: the function must end in one number, but it gave shape ${shapeText(y.shape)}; end it with sum(…) or mean(…).`,
    );
  const slopes = gradients(y, leaves(tracked))[Symbol.iterator]();
  const result = mapTree(tree, () => slopes.next().value as Tensor);
  return {value: y.data[0], grad: isPlain ? like(result as Tensor, x) : result};
}

function holdsTensors(list: unknown[]): boolean {
  const first = list[0];
  return Array.isArray(first) ? holdsTensors(first) : typeof first === 'object';
}

import {expectFunction, wrongKind} from './arguments';
import {gradients, track} from './autodiff';
import {tracking} from './tape';
import {shapeText} from './shape';
import {like, looksTaken, Tensor, toTensor, type Like, type Numeric} from './tensor';

/** Weights under names, or in a list, as deep as one likes. */
export type Tree = Tensor | {[name: string]: Tree} | Tree[];

const DEEPEST = 100;

/** All tensors of a tree, in a fixed order. Throws, in the name of `where`, if something else is in it. */
export function leaves(tree: Tree, where: string, depth = 0): Tensor[] {
  if (tree instanceof Tensor) return [tree];
  expectBranch(tree, where, depth);
  return Object.entries(tree).flatMap(([key, part]) => leaves(part, `${where}.${key}`, depth + 1));
}

/** The tensors of two trees that are named alike, side by side. Throws if one has what the other lacks. */
export function pairs(a: Tree, b: Tree, where: string, depth = 0): [Tensor, Tensor][] {
  if (a instanceof Tensor && b instanceof Tensor) return [[a, b]];
  if (a instanceof Tensor || b instanceof Tensor)
    throw wrongKind(where, a instanceof Tensor ? 'a tensor, as the weight is' : 'a tree', b);
  expectBranch(a, where, depth);
  expectBranch(b, where, depth);
  const [keys, given] = [Object.keys(a), Object.keys(b)];
  const odd = [...keys, ...given].find((key) => !(keys.includes(key) && given.includes(key)));
  if (odd !== undefined)
    throw new RangeError(
      `${where}: weights and gradients must have the same names, but '${odd}' is in one only.`,
    );
  return keys.flatMap((key) =>
    pairs(
      (a as Record<string, Tree>)[key],
      (b as Record<string, Tree>)[key],
      `${where}.${key}`,
      depth + 1,
    ),
  );
}

function expectBranch(tree: unknown, where: string, depth: number): void {
  if (typeof tree !== 'object' || tree === null || ArrayBuffer.isView(tree))
    throw wrongKind(where, 'a tensor, or tensors under names or in a list', tree);
  if (depth > DEEPEST) throw new RangeError(`${where.slice(0, 40)}…: the tree is too deep.`);
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
 * f's gradient with respect to its first argument, in the same form as that argument. f must give a tensor with one
 * number, or a constant; a number that was taken out of a tensor does not know where it came from.
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
  expectFunction('grad: f', f);
  return (x: Numeric | Tree, ...rest: never[]) => evaluate('grad', f as AnyFunction, x, rest).grad;
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
  expectFunction('valueAndGrad: f', f);
  return (x: Numeric | Tree, ...rest: never[]) =>
    evaluate('valueAndGrad', f as AnyFunction, x, rest);
}

type AnyFunction = (x: never, ...rest: never[]) => Scalar;

/** f's value and gradient in the name of `operation`, with notes taken even inside `withoutTracking`. */
export function evaluate(operation: string, f: AnyFunction, x: Numeric | Tree, rest: never[]) {
  return tracking(true, () => evaluateTracked(operation, f, x, rest));
}

function evaluateTracked(operation: string, f: AnyFunction, x: Numeric | Tree, rest: never[]) {
  const isPlain = typeof x === 'number' || (Array.isArray(x) && !holdsTensors(x));
  const tree = isPlain ? toTensor(x as Numeric, operation) : (x as Tree);
  if (leaves(tree, `${operation}: x`).length === 0)
    throw wrongKind(`${operation}: x`, 'numbers or a tree that holds tensors', x);
  const tracked = mapTree(tree, track);
  const before = looksTaken();
  const value: unknown = f(tracked as never, ...rest);
  const isConstant = typeof value === 'number' && looksTaken() === before;
  if (!(value instanceof Tensor) && !isConstant)
    throw wrongKind(
      `${operation}: the value of the function`,
      'a tensor that lab computed (plain numbers, as item() and at() give them, have no derivative)',
      value,
    );
  const y = toTensor(value, operation);
  if (y.size !== 1)
    throw new RangeError(
      `${operation}: the function must end in one number, but it gave shape ${shapeText(y.shape)}; end it with sum(…) or mean(…).`,
    );
  const slopes = gradients(y, leaves(tracked, operation))[Symbol.iterator]();
  const result = mapTree(tree, () => slopes.next().value as Tensor);
  return {value: y.data[0], grad: isPlain ? like(result as Tensor, x) : result};
}

/** By the first entry, in lists at most as deep as numbers may be. */
function holdsTensors(list: unknown[], depth = 0): boolean {
  const first = list[0];
  if (Array.isArray(first)) return depth < DEEPEST && holdsTensors(first, depth + 1);
  return typeof first === 'object' && first !== null;
}

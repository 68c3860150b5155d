import {lengthOf} from './activations';
import {came} from './arguments';
import {mul} from './arithmetic';
import {leaves, mapTree, type Tree} from './grad';

/**
 * The norm of all gradients of a tree together, √ Σ g².
 * @example
 * print(treeNorm({w: tensor([[3, 0]]), b: tensor([4])}));
 */
export function treeNorm(slopes: Tree): number {
  return treeSize('treeNorm', slopes);
}

/** Norm of the norms: neither overflows where the answer does not. */
function treeSize(operation: string, slopes: Tree): number {
  return lengthOf(leaves(slopes, `${operation}: slopes`).map(({data}) => lengthOf(data)));
}

/**
 * The gradients scaled down together so that their norm is at most `most`. Pascanu et al. 2013.
 * @example
 * const slopes = [tensor([3]), tensor([4])];
 * print(treeNorm(slopes), clipByNorm(slopes, 1));
 */
export function clipByNorm<T extends Tree>(slopes: T, most: number): T {
  const size = treeSize('clipByNorm', slopes);
  if (typeof most !== 'number' || !(most >= 0))
    throw new RangeError(`clipByNorm: most must be a number ≥ 0, got ${came(most)}.`);
  return size <= most ? slopes : mapTree(slopes, (g) => mul(g, most / size));
}

import {mul} from './arithmetic';
import {leaves, mapTree, type Tree} from './grad';

/**
 * The norm of all gradients of a tree together, √ Σ g².
 * @example
 * print(treeNorm({w: tensor([[3, 0]]), b: tensor([4])}));
 */
export function treeNorm(slopes: Tree): number {
  let total = 0;
  for (const {data} of leaves(slopes)) for (const g of data) total += g * g;
  return Math.sqrt(total);
}

/**
 * The gradients scaled down together so that their norm is at most `most`. Pascanu et al. 2013.
 * @example
 * const slopes = [tensor([3]), tensor([4])];
 * print(treeNorm(slopes), clipByNorm(slopes, 1));
 */
export function clipByNorm<T extends Tree>(slopes: T, most: number): T {
  const size = treeNorm(slopes);
  return size <= most ? slopes : mapTree(slopes, (g) => mul(g, most / size));
}

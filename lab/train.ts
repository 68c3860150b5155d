import {formatValue} from './format';
import {evaluate, leaves, type Tree} from './grad';
import type {Optimizer} from './optimizers';
import {expectCount} from './random';
import type {Tensor} from './tensor';

/**
 * Trains weights in place: `steps` times the gradient of `loss` and a step of the optimizer. Returns the loss before
 * each step, a curve for `plot`. `loss` is also told the step, for mini-batches.
 * @example
 * const net = {w: tensor([0, 0]), b: tensor(0)};
 * const loss = ({w, b}: typeof net) => meanSquaredError(add(matmul([[1, 2], [3, 1]], w), b), [4, 5]);
 * plot({y: {log: true}, lines: {loss: train(60, net, adam({rate: 0.1}), loss)}});
 * print(net.w, net.b);
 */
export function train<T extends Tree>(
  steps: number,
  weights: T,
  optimizer: Optimizer,
  loss: (weights: T, step: number) => Tensor | number,
): number[] {
  const form = 'train(steps, weights, optimizer, loss)';
  expectCount(`${form}: steps`, steps, 0);
  if (typeof optimizer?.step !== 'function') {
    throw new TypeError(
      `${form}: optimizer should be one of lab's, such as sgd({rate: 0.1}), but it is ${formatValue(optimizer)}.`,
    );
  }
  if (typeof loss !== 'function') {
    throw new TypeError(
      `${form}: loss should be a function of the weights, but it is ${formatValue(loss)}.`,
    );
  }
  leaves(weights, 'train: weights');
  return Array.from({length: steps}, (_, t) => {
    const {value, grad} = evaluate('train', loss, weights, [t as never]);
    optimizer.step(weights, grad as Tree);
    return value;
  });
}

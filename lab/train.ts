import {formatValue} from './format';
import {valueAndGrad, type Tree} from './grad';
import type {Optimizer} from './optimizers';
import {expectSteps} from './runs';
import {Tensor} from './tensor';

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
  expectSteps(form, steps);
  if (!isTree(weights)) {
    throw new TypeError(
      `${form}: weights should be a tensor, or tensors under names or in a list, but is ${formatValue(weights)}.`,
    );
  }
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
  const slope = valueAndGrad((w: T, t: number) => {
    const found = loss(w, t);
    if (typeof found === 'number' || (found instanceof Tensor && found.size === 1)) return found;
    throw new TypeError(
      `${form}: loss should return one number, but it returned ${formatValue(found)}; end it with mean(…) or sum(…).`,
    );
  });
  const losses: number[] = [];
  for (let t = 0; t < steps; t++) {
    const {value, grad} = slope(weights, t);
    optimizer.step(weights, grad);
    losses.push(value);
  }
  return losses;
}

/** Whether there are tensors in it and nothing else. */
function isTree(value: unknown, depth = 0): boolean {
  if (value instanceof Tensor) return true;
  if (typeof value !== 'object' || value === null || depth > 20) return false;
  const parts: unknown[] = Object.values(value);
  return parts.length > 0 && parts.every((part) => isTree(part, depth + 1));
}

import {add, div, mul, sub} from './arithmetic';
import {reshape} from './arrange';
import {sqrt, square} from './elementwise';
import {mean} from './reduce';
import {shapeError, shapeText} from './shape';
import type {Tensor} from './tensor';

/**
 * Mean and variance (divided by n) over some axes, which stay with length 1.
 * @example
 * const {mean: m, variance: v} = moments(tensor([[1, 2], [3, 6]]), [0]);
 * print(m, v);
 */
export function moments(x: Tensor, axes: number[]): {mean: Tensor; variance: Tensor} {
  const centre = mean(x, axes, {keep: true});
  return {mean: centre, variance: mean(square(sub(x, centre)), axes, {keep: true})};
}

/** (x − mean) / √(variance + ε). */
function standardize(x: Tensor, stats: {mean: Tensor; variance: Tensor}, epsilon: number): Tensor {
  return div(sub(x, stats.mean), sqrt(add(stats.variance, epsilon)));
}

/**
 * Batch normalisation: each channel gets mean 0 and variance 1 over the batch (and over the pixels), then a gain γ
 * and a shift β. x: [batch, channels] or [batch, channels, …]; gain, shift: [channels]. For evaluation give
 * `stats`, the running mean and variance of the shapes that `moments` gives. Ioffe & Szegedy 2015.
 * @example
 * const x = tensor([[1, 100], [2, 200], [3, 300]]);
 * const y = batchNorm(x, ones(2), zeros(2));
 * print(y);
 * print(mean(y, 0), std(y, 0));
 */
export function batchNorm(
  x: Tensor,
  gain: Tensor,
  shift: Tensor,
  options: {epsilon?: number; stats?: {mean: Tensor; variance: Tensor}} = {},
): Tensor {
  const axes = x.shape.map((_, i) => i).filter((i) => i !== 1);
  const channels = x.shape.map((n, i) => (i === 1 ? n : 1));
  assertParameters('batchNorm', x.shape.slice(1, 2), gain, shift);
  const stats = options.stats ?? moments(x, axes);
  const y = standardize(x, stats, options.epsilon ?? 1e-5);
  return add(mul(y, reshape(gain, channels)), reshape(shift, channels));
}

/**
 * Layer normalisation: each example by itself gets mean 0 and variance 1 over its last axis, then a gain γ and
 * a shift β. x: […, features]; gain, shift: [features]. Ba et al. 2016.
 * @example
 * const x = tensor([[1, 2, 3], [10, 20, 60]]);
 * const y = layerNorm(x, ones(3), zeros(3));
 * print(y);
 * print(mean(y, 1), std(y, 1));
 */
export function layerNorm(x: Tensor, gain: Tensor, shift: Tensor, epsilon = 1e-5): Tensor {
  assertParameters('layerNorm', x.shape.slice(-1), gain, shift);
  const y = standardize(x, moments(x, [x.rank - 1]), epsilon);
  return add(mul(y, gain), shift);
}

/**
 * x / √(mean(x²) + ε) over the last axis, times a gain. Zhang & Sennrich 2019.
 * @example
 * const y = rmsNorm(tensor([3, 4]), ones(2));
 * print(y, mean(square(y)));
 */
export function rmsNorm(x: Tensor, gain: Tensor, epsilon = 1e-5): Tensor {
  assertParameters('rmsNorm', x.shape.slice(-1), gain, gain);
  const size = sqrt(add(mean(square(x), [x.rank - 1], {keep: true}), epsilon));
  return mul(div(x, size), gain);
}

function assertParameters(operation: string, wanted: readonly number[], ...given: Tensor[]): void {
  for (const t of given)
    if (wanted.length !== 1 || t.rank !== 1 || t.size !== wanted[0])
      throw shapeError(
        operation,
        wanted,
        t.shape,
        `gain and shift must have shape ${shapeText(wanted)}`,
      );
}

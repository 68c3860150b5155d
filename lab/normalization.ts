import {expectFinite, expectList, expectOptions} from './arguments';
import {add, div, mul, sub} from './arithmetic';
import {reshape} from './arrange';
import {sqrt, square} from './elementwise';
import {mean, scaleOf} from './reduce';
import {resolveAxis, sameShape, shapeError, shapeText} from './shape';
import {expectTensor, type Tensor} from './tensor';

/**
 * Mean and variance (divided by n) over some axes, which stay with length 1.
 * @example
 * const {mean: m, variance: v} = moments(tensor([[1, 2], [3, 6]]), [0]);
 * print(m, v);
 */
export function moments(x: Tensor, axes: number[]): {mean: Tensor; variance: Tensor} {
  expectTensor('moments: x', x);
  const along = Array.from(expectList('moments: axes', axes), (a) =>
    resolveAxis('moments', x.shape, a as number),
  );
  if (new Set(along).size < along.length)
    throw new RangeError(`moments: the axes ${shapeText(axes)} name one twice.`);
  return momentsOf(x, along);
}

function momentsOf(x: Tensor, axes: number[]): {mean: Tensor; variance: Tensor} {
  const centre = mean(x, axes, {keep: true});
  return {mean: centre, variance: mean(square(sub(x, centre)), axes, {keep: true})};
}

/** (x − mean) / √(variance + ε). Where squares would overflow, of x divided by a power of two, and ε by its square. */
function standardize(
  x: Tensor,
  axes: number[],
  epsilon: number,
  stats?: {mean: Tensor; variance: Tensor},
): Tensor {
  const {mean: m, variance: v} = stats ?? momentsOf(x, axes);
  const scale = stats || v.data.every(Number.isFinite) ? undefined : scaleAlong(x, axes);
  if (scale === undefined) return div(sub(x, m), sqrt(add(v, epsilon)));
  const small = div(x, scale);
  const {mean: centre, variance} = momentsOf(small, axes);
  return div(sub(small, centre), sqrt(add(variance, div(div(epsilon, scale), scale))));
}

function scaleAlong(x: Tensor, axes: number[]): Tensor | undefined {
  return scaleOf(
    x,
    x.shape.map((n, i) => (axes.includes(i) ? 1 : n)),
    axes,
  );
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
  expectOptions('batchNorm', options, 'epsilon', 'stats');
  const {epsilon = 1e-5, stats} = options;
  assertParameters('batchNorm', x, 1, epsilon, gain, shift);
  const axes = x.shape.map((_, i) => i).filter((i) => i !== 1);
  const channels = x.shape.map((n, i) => (i === 1 ? n : 1));
  if (stats !== undefined) {
    expectOptions('batchNorm: stats', stats, 'mean', 'variance');
    for (const part of ['mean', 'variance'] as const)
      if (!sameShape(expectTensor(`batchNorm: stats.${part}`, stats?.[part]).shape, channels))
        throw shapeError(
          'batchNorm',
          x.shape,
          stats[part].shape,
          `stats.${part} must have ${shapeText(channels)}`,
        );
  }
  const y = standardize(x, axes, epsilon, stats);
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
  assertParameters('layerNorm', x, -1, epsilon, gain, shift);
  const y = standardize(x, [x.rank - 1], epsilon);
  return add(mul(y, gain), shift);
}

/**
 * x / √(mean(x²) + ε) over the last axis, times a gain. Zhang & Sennrich 2019.
 * @example
 * const y = rmsNorm(tensor([3, 4]), ones(2));
 * print(y, mean(square(y)));
 */
export function rmsNorm(x: Tensor, gain: Tensor, epsilon = 1e-5): Tensor {
  assertParameters('rmsNorm', x, -1, epsilon, gain);
  const axes = [x.rank - 1];
  const power = mean(square(x), axes, {keep: true});
  const scale = power.data.every(Number.isFinite) ? undefined : scaleAlong(x, axes);
  if (scale === undefined) return mul(div(x, sqrt(add(power, epsilon))), gain);
  const small = div(x, scale);
  const floor = div(div(epsilon, scale), scale);
  return mul(div(small, sqrt(add(mean(square(small), axes, {keep: true}), floor))), gain);
}

/** Throws unless x has the axis of features (1 or −1), and each parameter one number for each feature. */
function assertParameters(
  operation: string,
  x: Tensor,
  axis: number,
  epsilon: number,
  ...given: Tensor[]
): void {
  const features = resolveAxis(operation, expectTensor(`${operation}: x`, x).shape, axis);
  expectFinite(`${operation}: epsilon`, epsilon, 0);
  const wanted = [x.shape[features]];
  given.forEach((t, i) => {
    const name = ['gain', 'shift'][i];
    if (!sameShape(expectTensor(`${operation}: ${name}`, t).shape, wanted))
      throw shapeError(operation, x.shape, t.shape, `${name} must have shape ${shapeText(wanted)}`);
  });
}

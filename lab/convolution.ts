import {expectOptions, expectWhole} from './arguments';
import {reshape} from './arrange';
import {product} from './matmul';
import {assertShape, shapeError, shapeText, sizeOf, type Shape} from './shape';
import {expectTensor, type Tensor} from './tensor';
import {
  fold,
  pairOf,
  unfold,
  windowOver,
  type Pair,
  type Window,
  type WindowOptions,
} from './unfold';

export interface ConvolutionOptions extends WindowOptions {
  /** The channels fall into so many groups that do not see each other; equal to the channels: depthwise. */
  groups?: number;
}

/**
 * The convolution of networks (a cross-correlation: the kernel is not flipped):
 * y[b, o, i, j] = Σ over c, p, q of w[o, c, p, q] · x[b, c, i·s + p·d − pad, j·s + q·d − pad].
 * x: [batch, channels, height, width]; w: [outputs, channels / groups, kh, kw]; y: [batch, outputs, …positions].
 * @example
 * const x = tensor(test.images[0], [1, 1, size, size]);
 * const edges = tensor([[[[1, 1, 1], [0, 0, 0], [-1, -1, -1]]]]);
 * const y = conv2d(x, edges, {padding: 1});
 * images({images: [reshape(y, [size, size])], scheme: 'diverging'});
 */
export function conv2d(x: Tensor, w: Tensor, options: ConvolutionOptions = {}): Tensor {
  expectOptions('conv2d', options, 'stride', 'padding', 'dilation', 'groups');
  assertRanks('conv2d', x, w, 4);
  return convolve('conv2d', x, w, options);
}

function convolve(operation: string, x: Tensor, w: Tensor, options: ConvolutionOptions): Tensor {
  const groups = expectWhole(`${operation}: groups`, options.groups ?? 1, 1);
  const [batch, channels, ...size] = x.shape;
  const [outputs, each, ...kernel] = w.shape;
  if (each * groups !== channels || outputs % groups !== 0)
    throw shapeError(
      operation,
      x.shape,
      w.shape,
      `with ${groups} group(s), w needs ${channels / groups} channels and a multiple of ${groups} outputs`,
    );
  const window = windowOver(operation, size, kernel, options);
  const taps = each * sizeOf(kernel);
  const positions = sizeOf(window.out);
  const columns = reshape(unfold(x, window), grouped(batch, groups, taps, positions));
  const weights = reshape(w, grouped(undefined, groups, outputs / groups, taps));
  return reshape(product(weights, columns, false, false), [batch, outputs, ...window.out]);
}

/**
 * The transposed convolution: the adjoint of `conv2d` with the same w, which spreads each input pixel
 * over a patch. x: [batch, channels, height, width]; w: [channels, outputs / groups, kh, kw]; y has
 * (n − 1)·s − 2·pad + d·(k − 1) + 1 + outputPadding pixels along each side. As in PyTorch, outputPadding, which says
 * which of several sizes was meant, is smaller than the stride or than the dilation.
 * @example
 * const x = tensor([1, 2, 3, 4], [1, 1, 2, 2]);
 * const y = convTranspose2d(x, ones(1, 1, 2, 2), {stride: 2});
 * print(reshape(y, [4, 4]));
 */
export function convTranspose2d(
  x: Tensor,
  w: Tensor,
  options: ConvolutionOptions & {outputPadding?: Pair} = {},
): Tensor {
  const fields = ['stride', 'padding', 'dilation', 'groups', 'outputPadding'];
  expectOptions('convTranspose2d', options, ...fields);
  const groups = expectWhole('convTranspose2d: groups', options.groups ?? 1, 1);
  assertRanks('convTranspose2d', x, w, 4);
  const [batch, channels, height, width] = x.shape;
  const [inputs, each, ...kernel] = w.shape;
  if (inputs !== channels || channels % groups !== 0)
    throw shapeError(
      'convTranspose2d',
      x.shape,
      w.shape,
      `w needs ${channels} input channels in ${groups} group(s)`,
    );
  const {stride = 1, padding = 0, dilation = 1, outputPadding = 0} = options;
  const extra = pairOf('convTranspose2d', 'outputPadding', outputPadding, 0);
  const s = pairOf('convTranspose2d', 'stride', stride, 1);
  const p = pairOf('convTranspose2d', 'padding', padding, 0);
  const d = pairOf('convTranspose2d', 'dilation', dilation, 1);
  const size = [height, width].map(
    (n, i) => (n - 1) * s[i] - 2 * p[i] + d[i] * (kernel[i] - 1) + 1 + extra[i],
  );
  if (extra.some((e, i) => e >= Math.max(s[i], d[i])))
    throw new RangeError(
      `convTranspose2d: outputPadding must be below the stride or the dilation, got ${extra.join(' and ')} with stride ${s.join(' and ')} and dilation ${d.join(' and ')}.`,
    );
  if (Math.min(...size) < 1)
    throw new RangeError(
      `convTranspose2d: padding ${p.join(' and ')} leaves ${size.join(' × ')} pixels; use less.`,
    );
  assertShape('convTranspose2d', [batch, groups * each, ...size]);
  // With outputPadding the window would fit once more; it stands only where x has a pixel.
  const fitting = windowOver('convTranspose2d', size, kernel, options);
  const window: Window = {...fitting, out: [height, width]};
  const pixels = reshape(x, grouped(batch, groups, channels / groups, height * width));
  const taps = each * sizeOf(kernel);
  const weights = reshape(w, grouped(undefined, groups, channels / groups, taps));
  const columns = product(weights, pixels, true, false);
  return fold(
    reshape(columns, [batch, groups * taps, height * width]),
    [batch, groups * each, ...size],
    window,
  );
}

/**
 * Convolution along one axis. x: [batch, channels, length]; w: [outputs, channels / groups, k].
 * For a causal one, put d·(k − 1) zeros in front of x with `pad`.
 * @example
 * const x = tensor([0, 0, 1, 0, 0], [1, 1, 5]);
 * const w = tensor([1, 2, 3], [1, 1, 3]);
 * print(conv1d(x, w, {padding: 1}).values());
 */
export function conv1d(
  x: Tensor,
  w: Tensor,
  options: {stride?: number; padding?: number; dilation?: number; groups?: number} = {},
): Tensor {
  expectOptions('conv1d', options, 'stride', 'padding', 'dilation', 'groups');
  assertRanks('conv1d', x, w, 3);
  const flat = (t: Tensor) => reshape(t, [t.shape[0], t.shape[1], 1, t.shape[2]]);
  const {stride = 1, padding = 0, dilation = 1, groups = 1} = options;
  const y = convolve('conv1d', flat(x), flat(w), {
    stride: [1, expectWhole('conv1d: stride', stride, 1)],
    padding: [0, expectWhole('conv1d: padding', padding, 0)],
    dilation: [1, expectWhole('conv1d: dilation', dilation, 1)],
    groups,
  });
  return reshape(y, [y.shape[0], y.shape[1], y.shape[3]]);
}

/** One group needs no axis of its own; several stand between batch and matrix. */
function grouped(batch: number | undefined, groups: number, rows: number, columns: number): Shape {
  const front = batch === undefined ? [] : [batch];
  return groups === 1 ? [...front, rows, columns] : [...front, groups, rows, columns];
}

function assertRanks(operation: string, x: Tensor, w: Tensor, rank: number): void {
  expectTensor(`${operation}: x`, x);
  expectTensor(`${operation}: w`, w);
  if (x.rank !== rank || w.rank !== rank)
    throw new RangeError(
      `${operation}: shapes ${shapeText(x.shape)} and ${shapeText(w.shape)} do not fit; both need ${rank} axes.`,
    );
}

import {came} from './arguments';
import {record} from './tape';
import {allocate} from './memory';
import {assertShape, sizeOf} from './shape';
import {Tensor} from './tensor';

/** One number for both directions, or [down, across]. */
export type Pair = number | [number, number];

/** How a window moves over an image: all in pixels, down and across. */
export interface Window {
  /** Whose window it is, for messages. */
  operation: string;
  kernel: [number, number];
  stride: [number, number];
  padding: [number, number];
  dilation: [number, number];
  /** How many positions it takes. */
  out: [number, number];
}

/** Options of everything with a window; stride 1, padding 0, dilation 1 if left out. */
export interface WindowOptions {
  /** Pixels from one position to the next. */
  stride?: Pair;
  /** Zeros around the image on each side. */
  padding?: Pair;
  /** Pixels from one tap of the kernel to the next. */
  dilation?: Pair;
}

/** The pair that an option stands for. Throws unless both are whole numbers ≥ `least`. */
export function pairOf(operation: string, name: string, value: Pair, least: number) {
  const pair: [number, number] = Array.isArray(value) ? value : [value, value];
  if (pair.length !== 2 || !pair.every((v) => Number.isSafeInteger(v) && v >= least))
    throw new RangeError(
      `${operation}: ${name} must be a whole number ≥ ${least} or two of them, got ${came(value)}.`,
    );
  return pair;
}

/** A window over images of the given height and width; the number of positions is ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1. */
export function windowOver(
  operation: string,
  [height, width]: readonly number[],
  [kh, kw]: readonly number[],
  options: WindowOptions,
): Window {
  const stride = pairOf(operation, 'stride', options.stride ?? 1, 1);
  const padding = pairOf(operation, 'padding', options.padding ?? 0, 0);
  const dilation = pairOf(operation, 'dilation', options.dilation ?? 1, 1);
  if (kh < 1 || kw < 1)
    throw new RangeError(`${operation}: a kernel of ${kh} × ${kw} sees nothing.`);
  const positions = (n: number, k: number, i: 0 | 1) =>
    Math.floor((n + 2 * padding[i] - dilation[i] * (k - 1) - 1) / stride[i]) + 1;
  const out: [number, number] = [positions(height, kh, 0), positions(width, kw, 1)];
  if (Math.min(...out) < 1)
    throw new RangeError(
      `${operation}: a kernel of ${kh} × ${kw} with dilation ${dilation.join(' and ')} does not fit into images of ${height} × ${width} with padding ${padding.join(' and ')}.`,
    );
  return {operation, kernel: [kh, kw], stride, padding, dilation, out};
}

/**
 * Every patch under the window as a column: [batch, channels, height, width] becomes
 * [batch, channels · kh · kw, positions]. A convolution is a matrix times this. Derivative: `fold`.
 */
export function unfold(x: Tensor, window: Window): Tensor {
  const [batch, channels] = x.shape;
  const shape = [batch, channels * sizeOf(window.kernel), sizeOf(window.out)];
  assertShape(window.operation, shape);
  const out = new Tensor(shape, allocate(sizeOf(shape)));
  const [from, to] = [x.data, out.data];
  eachRun(x.shape, window, (image, column, n, step) => {
    for (let i = 0; i < n; i++) to[column + i] = from[image + i * step];
  });
  return record(out, [x], [(g) => fold(g, x.shape, window)]);
}

/** Adds every column back to where `unfold` took it from, into images of `shape`. Derivative: `unfold`. */
export function fold(columns: Tensor, shape: readonly number[], window: Window): Tensor {
  assertShape(window.operation, shape);
  const out = new Tensor(shape, allocate(sizeOf(shape)));
  const [from, to] = [columns.data, out.data];
  eachRun(shape, window, (image, column, n, step) => {
    for (let i = 0; i < n; i++) to[image + i * step] += from[column + i];
  });
  return record(out, [columns], [(g) => unfold(g, window)]);
}

/** Visits each row of positions that one tap of the kernel sees inside the image. */
function eachRun(
  [batch, channels, height, width]: readonly number[],
  {kernel, stride, padding, dilation, out}: Window,
  visit: (image: number, column: number, n: number, step: number) => void,
): void {
  let at = 0;
  for (let plane = 0; plane < batch * channels; plane++)
    for (let ki = 0; ki < kernel[0]; ki++)
      for (let kj = 0; kj < kernel[1]; kj++, at += out[0] * out[1]) {
        const left = kj * dilation[1] - padding[1];
        const first = Math.max(0, Math.ceil(-left / stride[1]));
        const last = Math.min(out[1] - 1, Math.floor((width - 1 - left) / stride[1]));
        for (let oi = 0; oi < out[0]; oi++) {
          const row = oi * stride[0] + ki * dilation[0] - padding[0];
          if (row < 0 || row >= height || last < first) continue;
          const image = (plane * height + row) * width + first * stride[1] + left;
          visit(image, at + oi * out[1] + first, last - first + 1, stride[1]);
        }
      }
}

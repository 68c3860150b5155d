import {expectOptions} from './arguments';
import {div} from './arithmetic';
import {reshape, take} from './arrange';
import {sum} from './reduce';
import {assertShape, shapeText, sizeOf} from './shape';
import {expectTensor, full, type Tensor} from './tensor';
import {pairOf, unfold, windowOver, type Pair, type Window, type WindowOptions} from './unfold';

/** The window of a pooling: as wide as its stride if none is given. */
function poolingWindow(operation: string, x: Tensor, size: Pair, options: WindowOptions): Window {
  expectOptions(operation, options, 'stride', 'padding', 'dilation');
  if (expectTensor(`${operation}: x`, x).rank !== 4)
    throw new RangeError(
      `${operation}: needs [batch, channels, height, width], got shape ${shapeText(x.shape)}.`,
    );
  const kernel = pairOf(operation, 'size', size, 1);
  return windowOver(operation, x.shape.slice(2), kernel, {
    ...options,
    stride: options.stride ?? kernel,
  });
}

function onlyPadding(operation: string): RangeError {
  return new RangeError(`${operation}: a window lies wholly in the padding; use less padding.`);
}

/**
 * The largest number under a window of `size` pixels, per channel; the stride is `size` if left out.
 * Padding never wins, NaN always, as in PyTorch. The whole gradient goes to the winner, the first of equal ones.
 * @example
 * const x = reshape(range(16), [1, 1, 4, 4]);
 * print(reshape(maxPool2d(x, 2), [2, 2]));
 */
export function maxPool2d(x: Tensor, size: Pair, options: WindowOptions = {}): Tensor {
  const window = poolingWindow('maxPool2d', x, size, options);
  const {stride, padding, dilation, kernel, out} = window;
  const [batch, channels, height, width] = x.shape;
  assertShape('maxPool2d', [batch, channels, ...out]);
  const winners = new Float64Array(batch * channels * sizeOf(out));
  let at = 0;
  for (let plane = 0; plane < batch * channels; plane++)
    for (let oi = 0; oi < out[0]; oi++)
      for (let oj = 0; oj < out[1]; oj++) {
        let best = -1;
        for (let ki = 0; ki < kernel[0]; ki++) {
          const i = oi * stride[0] + ki * dilation[0] - padding[0];
          if (i < 0 || i >= height) continue;
          for (let kj = 0; kj < kernel[1]; kj++) {
            const j = oj * stride[1] + kj * dilation[1] - padding[1];
            if (j < 0 || j >= width) continue;
            const here = (plane * height + i) * width + j;
            const isFirstNaN = Number.isNaN(x.data[here]) && !Number.isNaN(x.data[best]);
            if (best < 0 || x.data[here] > x.data[best] || isFirstNaN) best = here;
          }
        }
        if (best < 0) throw onlyPadding('maxPool2d');
        winners[at++] = best;
      }
  return reshape(take(reshape(x, [x.size]), winners), [batch, channels, ...out]);
}

/**
 * The mean under a window of `size` pixels, per channel; the stride is `size` if left out. Padding is not counted.
 * @example
 * const x = reshape(range(16), [1, 1, 4, 4]);
 * print(reshape(avgPool2d(x, 2), [2, 2]));
 */
export function avgPool2d(x: Tensor, size: Pair, options: WindowOptions = {}): Tensor {
  const window = poolingWindow('avgPool2d', x, size, options);
  const [batch, channels, height, width] = x.shape;
  const total = (t: Tensor) => {
    const taps = [t.shape[0], t.shape[1], sizeOf(window.kernel), sizeOf(window.out)];
    return reshape(sum(reshape(unfold(t, window), taps), 2), [
      ...t.shape.slice(0, 2),
      ...window.out,
    ]);
  };
  const counted = total(full([1, 1, height, width], 1));
  if (counted.data.includes(0)) throw onlyPadding('avgPool2d');
  return div(total(reshape(x, [batch, channels, height, width])), counted);
}

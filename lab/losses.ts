import {logShares} from './activations';
import {expectIndices} from './arguments';
import {add, div, equal, mul, neg, sub, where} from './arithmetic';
import {recordFused} from './autodiff';
import {softplus, square} from './elementwise';
import {allocate} from './memory';
import {mean, sum} from './reduce';
import {sameShape, shapeError} from './shape';
import {like, oneHot, Tensor, toTensor, type Numeric} from './tensor';

/** What a loss is: one number, as a tensor if anything in it was one. */
type Loss<A, B> = A extends Tensor ? Tensor : B extends Tensor ? Tensor : number;

/**
 * Cross-entropy of softmax(logits) against labels, the mean over n rows of logSumExp(x) − ⟨t, x⟩.
 * logits: [n, classes]; targets: n labels in 0 … classes − 1, or probabilities [n, classes]. Its gradient is
 * (softmax(x) − t) / n. In nats. A class with probability 0 counts as 0, even where its logit is −∞.
 * @example
 * print(crossEntropy([[0, 0]], [1]), Math.log(2));
 * print(grad((x) => crossEntropy(x, [1]))([[0, 0]]));
 */
export function crossEntropy<
  A extends number[][] | Tensor,
  B extends number[] | number[][] | Tensor,
>(logits: A, targets: B): Loss<A, B> {
  const x = toTensor(logits, 'crossEntropy');
  const given = toTensor(targets, 'crossEntropy');
  if (x.rank !== 2 || given.shape[0] !== x.shape[0])
    throw shapeError(
      'crossEntropy',
      x.shape,
      given.shape,
      'give one label or one row per row of logits',
    );
  const classes = x.shape[1];
  const t =
    given.rank === 1
      ? oneHot([...expectIndices('crossEntropy: labels', given.data, classes)], classes)
      : given;
  if (!sameShape(t.shape, x.shape))
    throw shapeError(
      'crossEntropy',
      x.shape,
      t.shape,
      'probabilities need the shape of the logits',
    );
  return like(softmaxLoss(x, t), logits, targets);
}

/** The loss as its definition reads; the loop below is the same, with its gradient. */
function softmaxFormula(x: Tensor, t: Tensor): Tensor {
  return div(sum(weighted(t, neg(logShares(x, 1)))), x.shape[0]);
}

/** t · y, where 0 · ∞ counts as 0. */
function weighted(t: Tensor, y: Tensor): Tensor {
  return where(equal(t, 0), 0, mul(t, y));
}

function softmaxLoss(x: Tensor, t: Tensor): Tensor {
  const [n, classes] = x.shape;
  const logP = allocate(x.size);
  let total = 0;
  for (let row = 0; row < x.size; row += classes) {
    let top = -Infinity;
    for (let k = 0; k < classes; k++) top = Math.max(top, x.data[row + k]);
    let mass = 0;
    for (let k = 0; k < classes; k++) mass += Math.exp(x.data[row + k] - top);
    const logMass = Math.log(mass); // not added to top, beside which it may vanish
    for (let k = 0; k < classes; k++) {
      logP[row + k] = x.data[row + k] - top - logMass;
      if (t.data[row + k] !== 0) total -= t.data[row + k] * logP[row + k]; // 0 · ∞ counts as 0
    }
  }
  const loss = new Tensor([], Float64Array.of(total / n));
  return recordFused(loss, [x, t], softmaxFormula, (g) => {
    const dx = new Tensor(x.shape, allocate(x.size));
    const dt = new Tensor(x.shape, allocate(x.size));
    const share = g.data[0] / n;
    for (let row = 0; row < x.size; row += classes) {
      let mass = 0;
      for (let k = 0; k < classes; k++) mass += t.data[row + k];
      for (let at = row; at < row + classes; at++) {
        dx.data[at] = share * (mass * Math.exp(logP[at]) - t.data[at]);
        dt.data[at] = -share * logP[at];
      }
    }
    return [dx, dt];
  });
}

/**
 * Cross-entropy of σ(logits) against targets in 0 … 1, the mean of softplus(x) − t·x over all numbers, computed as
 * t·softplus(−x) + (1 − t)·softplus(x), in which nothing cancels. Both of one shape. In nats.
 * @example
 * print(binaryCrossEntropy([0, 4, -4], [1, 1, 0]));
 * print(grad((x) => binaryCrossEntropy(x, [1]))([0]));
 */
export function binaryCrossEntropy<A extends Numeric, B extends Numeric>(
  logits: A,
  targets: B,
): Loss<A, B> {
  const [x, t] = pair('binaryCrossEntropy', logits, targets);
  const outside = t.data.findIndex((ti) => ti < 0 || ti > 1);
  if (outside >= 0)
    throw new RangeError(
      `binaryCrossEntropy: targets must lie in 0 … 1, got ${t.data[outside]} at ${outside}.`,
    );
  const each = add(weighted(t, softplus(neg(x))), weighted(sub(1, t), softplus(x)));
  return like(mean(each), logits, targets);
}

/**
 * The mean of (a − b)² over all numbers of two tensors of one shape.
 * @example
 * print(meanSquaredError([1, 2, 3], [1, 2, 6]));
 */
export function meanSquaredError<A extends Numeric, B extends Numeric>(a: A, b: B): Loss<A, B> {
  const [x, y] = pair('meanSquaredError', a, b);
  return like(mean(square(sub(x, y))), a, b);
}

/** Equal shapes, without the silent broadcasting of [n] against [n, 1]. */
function pair(operation: string, a: Numeric, b: Numeric): [Tensor, Tensor] {
  const [x, y] = [toTensor(a, operation), toTensor(b, operation)];
  if (!sameShape(x.shape, y.shape))
    throw shapeError(operation, x.shape, y.shape, 'they must be equal');
  return [x, y];
}

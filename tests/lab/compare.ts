import * as tf from '@tensorflow/tfjs';
import type fc from 'fast-check';
import {add, gradients, mul, parameter, random, sum, Tensor} from 'lab';

/** An operation in lab and in TensorFlow.js, over randomly drawn shapes. */
export interface Operation<D extends Drawn = Drawn> {
  name: string;
  shapes: fc.Arbitrary<D>;
  lab: (inputs: Tensor[], drawn: D) => Tensor;
  tf: (inputs: tf.Tensor[], drawn: D) => tf.Tensor;
  /** Where numbers are drawn from; away from poles. */
  domain?: [number, number];
}

/** What is drawn for one comparison: the inputs' shapes, and whatever else an operation needs. */
export interface Drawn {
  inputs: number[][];
}

/** Pins the type of what is drawn, then forgets it: a list holds operations of every kind. */
export function operation<D extends Drawn>(o: Operation<D>): Operation {
  return o as unknown as Operation;
}

/** The largest relative errors of one operation over all its draws. */
export interface Errors {
  forward: number;
  gradient: number;
  difference: number;
  second: number;
}

/** |a − b| at its largest, relative to the largest |b| and at least to 1: entries near 0 are rounding of their terms. */
function relative(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [worst, scale] = [0, 1];
  for (let i = 0; i < b.length; i++) {
    if (!Number.isFinite(a[i])) return Infinity;
    worst = Math.max(worst, Math.abs(a[i] - b[i]));
    scale = Math.max(scale, Math.abs(b[i]));
  }
  return a.length === b.length ? worst / scale : Infinity;
}

/** Compares one draw: lab with TensorFlow.js forward and backward, lab's derivatives with central differences. */
export function compare(o: Operation, drawn: Drawn, seed: number): Errors {
  const dice = random(seed);
  const [lo, hi] = o.domain ?? [-2, 2];
  // All apart from each other, so that no step of a difference crosses a tie; in single precision,
  // so that both sides start from the same numbers.
  const draw = (shape: readonly number[]) => {
    const size = shape.reduce((a, b) => a * b, 1);
    const places = dice.permutation(size);
    const at = dice.uniform(size).map((u, i) => (places[i] + 0.3 + 0.4 * u) / size);
    return new Tensor(
      shape,
      Float64Array.from(at, (t) => Math.fround(lo + (hi - lo) * t)),
    );
  };
  const values = drawn.inputs.map(draw);
  const inputs = values.map((v) => parameter(v));
  const y = o.lab(inputs, drawn);
  const weights = draw(y.shape);
  const slopes = gradients(sum(mul(y, weights)), inputs);

  const wanted = tf.tidy(() => {
    const theirs = values.map((v) => tf.tensor(Float32Array.from(v.data), [...v.shape]));
    const w = tf.tensor(Float32Array.from(weights.data), [...weights.shape]);
    const f = (...xs: tf.Tensor[]) => tf.sum<tf.Scalar>(tf.mul(o.tf(xs, drawn), w));
    const forward = o.tf(theirs, drawn);
    const {grads} = tf.valueAndGrads(f)(theirs);
    return {shape: forward.shape, y: forward.dataSync(), grads: grads.map((g) => g.dataSync())};
  });
  if (String(wanted.shape) !== String(y.shape))
    throw new Error(
      `${o.name}: shape ${String(y.shape)}, TensorFlow.js has ${String(wanted.shape)}`,
    );

  return {
    forward: relative(y.data, wanted.y),
    gradient: Math.max(...slopes.map((g, i) => relative(g.data, wanted.grads[i]))),
    ...differences(o, drawn, values, weights, draw),
  };
}

/** The first and second derivative along random directions, against central differences of value and gradient. */
function differences(
  o: Operation,
  drawn: Drawn,
  values: Tensor[],
  weights: Tensor,
  draw: (shape: readonly number[]) => Tensor,
): {difference: number; second: number} {
  const h = 6e-6; // about ∛ε: rounding and curvature weigh the same
  const directions = values.map((v) => draw(v.shape));
  const at = (step: number) => {
    const xs = values.map((v, i) =>
      parameter(
        new Tensor(
          v.shape,
          v.data.map((x, j) => x + step * directions[i].data[j]),
        ),
      ),
    );
    const outer = xs.map((x) => mul(x, 1));
    const value = sum(mul(o.lab(outer, drawn), weights));
    return {xs, value, slopes: gradients(value, outer)};
  };
  const here = at(0);
  const [ahead, behind] = [at(h), at(-h)];
  const measured = (ahead.value.item() - behind.value.item()) / (2 * h);
  const slope = here.slopes.map((g, i) => sum(mul(g, directions[i]))).reduce((a, b) => add(a, b));
  const products = gradients(slope, here.xs);
  const second = products.map((p, i) =>
    relative(
      p.data,
      p.data.map((_, j) => (ahead.slopes[i].data[j] - behind.slopes[i].data[j]) / (2 * h)),
    ),
  );
  return {difference: relative([slope.item()], [measured]), second: Math.max(...second)};
}

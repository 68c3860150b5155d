import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import * as lab from 'lab';
import {operation, type Drawn, type Operation} from './compare';
import {drawn, one, shape, withAxis} from './shapes';

type Reduce = (x: lab.Tensor, axis?: number) => lab.Tensor;
type TheirReduce = (x: tf.Tensor, axis?: number) => tf.Tensor;

const reduction = (
  name: string,
  ours: Reduce,
  theirs: TheirReduce,
  domain?: [number, number],
): Operation[] => [
  operation({name, shapes: one, lab: ([x]) => ours(x), tf: ([x]) => theirs(x), domain}),
  operation({
    name: `${name} along an axis`,
    shapes: withAxis,
    lab: ([x], {axis}) => ours(x, axis),
    tf: ([x], {axis}) => theirs(x, axis),
    domain,
  }),
];

const permuted: fc.Arbitrary<Drawn & {order: number[]}> = shape(2, 4).chain((s) =>
  fc
    .shuffledSubarray([...s.keys()], {minLength: s.length, maxLength: s.length})
    .map((order) => ({inputs: [s], order})),
);

const cut: fc.Arbitrary<Drawn & {axis: number; from: number; to: number}> = withAxis.chain((d) => {
  const n = d.inputs[0].at(d.axis)!;
  return fc
    .tuple(fc.nat({max: n - 1}), fc.integer({min: 1, max: n}))
    .map(([a, b]) => ({...d, from: Math.min(a, b - 1), to: Math.max(a + 1, b)}));
});

const looked: fc.Arbitrary<Drawn & {ids: number[]}> = shape(1, 3).chain((s) =>
  fc
    .array(fc.nat({max: s[0] - 1}), {minLength: 1, maxLength: 6})
    .map((ids) => ({inputs: [s], ids})),
);

export const arrays: Operation[] = [
  ...reduction('sum', (x, a) => lab.sum(x, a), tf.sum),
  ...reduction('mean', (x, a) => lab.mean(x, a), tf.mean),
  ...reduction(
    'variance',
    (x, a) => lab.variance(x, a),
    (x, a) => tf.moments(x, a).variance,
  ),
  ...reduction('max', (x, a) => lab.max(x, a), tf.max),
  ...reduction('min', (x, a) => lab.min(x, a), tf.min),
  ...reduction('logSumExp', (x, a) => lab.logSumExp(x, a), tf.logSumExp),
  operation({
    name: 'std of 3 and more',
    shapes: drawn(2, (n, m) => [[n, m + 2]]),
    lab: ([x]) => lab.std(x, 1),
    tf: ([x]) => tf.sqrt(tf.moments(x, 1).variance),
    domain: [0, 1],
  }),
  operation({
    name: 'softmax',
    shapes: withAxis,
    lab: ([x], {axis}) => lab.softmax(x, axis),
    tf: ([x], {axis}) => {
      const e = tf.exp(x); // tf.softmax knows the last axis only
      return tf.div(e, tf.sum(e, axis, true));
    },
  }),
  operation({
    name: 'logSoftmax',
    shapes: withAxis,
    lab: ([x], {axis}) => lab.logSoftmax(x, axis),
    tf: ([x], {axis}) => tf.sub(x, tf.logSumExp(x, axis, true)),
  }),
  ...([1, 2, Infinity] as const).map((p) =>
    operation({
      name: `norm, p = ${p}`,
      shapes: one,
      lab: ([x]) => lab.norm(x, p),
      tf: ([x]) => tf.norm(x.flatten(), p),
      domain: [0.2, 2],
    }),
  ),
  operation({
    name: 'reshape',
    shapes: one,
    lab: ([x]) => lab.square(lab.reshape(x, [-1])),
    tf: ([x]) => tf.square(tf.reshape(x, [-1])),
  }),
  operation({
    name: 'transpose',
    shapes: permuted,
    lab: ([x], {order}) => lab.square(lab.transpose(x, order)),
    tf: ([x], {order}) => tf.square(tf.transpose(x, order)),
  }),
  operation({
    name: 'slice',
    shapes: cut,
    lab: ([x], {axis, from, to}) => lab.square(lab.slice(x, from, to, axis)),
    tf: ([x], {axis, from, to}) => {
      const at = axis < 0 ? axis + x.rank : axis;
      const begin = x.shape.map((_, i) => (i === at ? from : 0));
      return tf.square(
        tf.slice(
          x,
          begin,
          x.shape.map((n, i) => (i === at ? to - from : n)),
        ),
      );
    },
  }),
  operation({
    name: 'pad',
    shapes: cut,
    lab: ([x], {axis, from, to}) => lab.exp(lab.pad(x, axis, from, to)),
    tf: ([x], {axis, from, to}) => {
      const at = axis < 0 ? axis + x.rank : axis;
      return tf.exp(
        tf.pad(
          x,
          x.shape.map((_, i) => (i === at ? [from, to] : [0, 0])),
        ),
      );
    },
  }),
  operation({
    name: 'concat',
    shapes: drawn(4, (n, m, k, j) => [
      [n, m, j],
      [n, k, j],
      [n, 1, j],
    ]),
    lab: (xs) => lab.square(lab.concat(xs, 1)),
    tf: (xs) => tf.square(tf.concat(xs, 1)),
  }),
  operation({
    name: 'stack',
    shapes: drawn(2, (n, m) => [
      [n, m],
      [n, m],
    ]),
    lab: (xs) => lab.square(lab.stack(xs, 1)),
    tf: (xs) => tf.square(tf.stack(xs, 1)),
  }),
  operation({
    name: 'take (embedding)',
    shapes: looked,
    lab: ([x], {ids}) => lab.square(lab.take(x, ids)),
    tf: ([x], {ids}) => tf.square(tf.gather(x, tf.tensor1d(ids, 'int32'))),
  }),
  operation({
    name: 'matmul',
    shapes: drawn(3, (n, k, m) => [
      [n * 3, k * 3],
      [k * 3, m * 3],
    ]),
    lab: ([a, b]) => lab.matmul(a, b),
    tf: ([a, b]) => tf.matMul(a, b),
  }),
  operation({
    name: 'matmul of batches',
    shapes: drawn(5, (b, c, n, k, m) => [
      [b, 1, n, k],
      [c, k, m],
    ]),
    lab: ([a, b]) => lab.matmul(a, b),
    tf: ([a, b], {n: [, c]}) =>
      tf.matMul(tf.tile(a, [1, c, 1, 1]), tf.tile(tf.expandDims(b, 0), [a.shape[0], 1, 1, 1])),
  }),
  operation({
    name: 'matrix times vector',
    shapes: drawn(2, (n, k) => [[n, k], [k]]),
    lab: ([a, b]) => lab.matmul(a, b),
    tf: ([a, b]) => tf.dot(a, b),
  }),
  operation({
    name: 'vector times matrix',
    shapes: drawn(2, (n, k) => [[k], [k, n]]),
    lab: ([a, b]) => lab.matmul(a, b),
    tf: ([a, b]) => tf.dot(a, b),
  }),
  operation({
    name: 'dot',
    shapes: drawn(1, (n) => [[n * 2], [n * 2]]),
    lab: ([a, b]) => lab.dot(a, b),
    tf: ([a, b]) => tf.dot(a, b),
  }),
  operation({
    name: 'outer',
    shapes: drawn(2, (n, m) => [[n], [m]]),
    lab: ([a, b]) => lab.outer(a, b),
    tf: ([a, b]) => tf.outerProduct(a as tf.Tensor1D, b as tf.Tensor1D),
  }),
];

import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import * as lab from 'lab';
import {operation, type Drawn, type Operation} from './compare';
import {drawn} from './shapes';

/** TensorFlow.js has channels last; lab has them first. */
const last = (x: tf.Tensor) => tf.transpose(x, [0, 2, 3, 1]) as tf.Tensor4D;
const first = (x: tf.Tensor) => tf.transpose(x, [0, 3, 1, 2]);
const kernelLast = (w: tf.Tensor) => tf.transpose(w, [2, 3, 1, 0]) as tf.Tensor4D;

/** The kernel with zeros between its taps: TensorFlow.js has no gradient for dilation. */
function dilate(w: tf.Tensor4D, [dh, dw]: number[]): tf.Tensor4D {
  const [kh, kw, ci, co] = w.shape;
  const apart = tf.pad(tf.reshape(w, [kh, 1, kw, 1, ci * co]), [
    [0, 0],
    [0, dh - 1],
    [0, 0],
    [0, dw - 1],
    [0, 0],
  ]);
  const wide = tf.reshape(apart, [kh * dh, kw * dw, ci, co]);
  return tf.slice(
    wide,
    [0, 0, 0, 0],
    [(kh - 1) * dh + 1, (kw - 1) * dw + 1, ci, co],
  ) as tf.Tensor4D;
}

interface Convolution extends Drawn {
  stride: [number, number];
  padding: [number, number];
  dilation: [number, number];
  groups: number;
}

const pair = (min: number, max: number) => fc.tuple(fc.integer({min, max}), fc.integer({min, max}));

const convolutions = (transposed: boolean): fc.Arbitrary<Convolution> =>
  fc
    .record({
      batch: fc.integer({min: 1, max: 2}),
      groups: fc.integer({min: 1, max: 3}),
      each: fc.integer({min: 1, max: 2}),
      outputs: fc.integer({min: 1, max: 2}),
      size: pair(3, 6),
      kernel: pair(1, 3),
      stride: pair(1, 3),
      padding: pair(0, 2),
      dilation: pair(1, 2),
    })
    .filter(({kernel, dilation, padding, size, stride}) =>
      [0, 1].every((i) => {
        const span = dilation[i] * (kernel[i] - 1) + 1;
        return transposed
          ? (size[i] - 1) * stride[i] + span > 2 * padding[i] && span > padding[i]
          : size[i] + 2 * padding[i] >= span;
      }),
    )
    .map(({batch, groups, each, outputs, size, kernel, ...rest}) => ({
      ...rest,
      groups,
      inputs: [
        [batch, groups * each, ...size],
        transposed ? [groups * each, outputs, ...kernel] : [groups * outputs, each, ...kernel],
      ],
    }));

/** The kernels of each group, along the first axis. */
const groupsOf = (w: tf.Tensor, groups: number) =>
  Array.from({length: groups}, (_, g) => {
    const each = w.shape[0] / groups;
    return tf.slice(w, [g * each, 0, 0, 0], [each, -1, -1, -1]);
  });

/** Group by group, with TensorFlow.js' plain convolution. */
function theirConv2d(
  [x, w]: tf.Tensor[],
  {stride, padding: [p, q], dilation, groups}: Convolution,
) {
  const parts = groupsOf(w, groups).map((wg, g) => {
    const each = w.shape[1]!;
    const xg = tf.slice(x, [0, g * each, 0, 0], [-1, each, -1, -1]);
    const padded = tf.pad<tf.Tensor4D>(last(xg), [
      [0, 0],
      [p, p],
      [q, q],
      [0, 0],
    ]);
    return tf.conv2d(padded, dilate(kernelLast(wg), dilation), stride, 'valid');
  });
  return first(tf.concat(parts, 3));
}

function theirTransposed(
  [x, w]: tf.Tensor[],
  {stride, padding: [p, q], dilation, groups}: Convolution,
) {
  const each = w.shape[0] / groups;
  const parts = groupsOf(w, groups).map((wg, g) => {
    const xg = last(tf.slice(x, [0, g * each, 0, 0], [-1, each, -1, -1]));
    const kernel = dilate(kernelLast(wg), dilation);
    const size = [0, 1].map((i) => (xg.shape[i + 1] - 1) * stride[i] + kernel.shape[i]);
    const full = tf.conv2dTranspose(
      xg,
      kernel,
      [xg.shape[0], size[0], size[1], kernel.shape[2]],
      stride,
      'valid',
    );
    return tf.slice(full, [0, p, q, 0], [-1, size[0] - 2 * p, size[1] - 2 * q, -1]);
  });
  return first(tf.concat(parts, 3));
}

const pooled = drawn(5, (b, c, h, w) => [[b, c, h + 3, w + 3]]).map((d) => ({
  ...d,
  size: ((d.n[4] % 3) + 1) as 1 | 2 | 3,
  stride: (d.n[0] % 2) + 1,
}));

const moments = (x: tf.Tensor, axes: number[]) => {
  const {mean, variance} = tf.moments(x, axes, true);
  return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-2)));
};

const gates = (z: tf.Tensor, k: number) => tf.split(z, k, 1);
const cell = (k: number, carried: number) =>
  drawn(3, (b, d, h) => [
    [b, d],
    [d, k * h],
    [h, k * h],
    [k * h],
    ...new Array<number[]>(carried).fill([b, h]),
  ]);

const optionsOf = ({stride, padding, dilation, groups}: Convolution) => ({
  stride,
  padding,
  dilation,
  groups,
});

export const layers: Operation[] = [
  operation({
    name: 'conv2d',
    shapes: convolutions(false),
    lab: ([x, w], o) => lab.conv2d(x, w, optionsOf(o)),
    tf: theirConv2d,
  }),
  operation({
    name: 'convTranspose2d',
    shapes: convolutions(true),
    lab: ([x, w], o) => lab.convTranspose2d(x, w, optionsOf(o)),
    tf: theirTransposed,
  }),
  operation({
    name: 'depthwise conv2d',
    shapes: drawn(4, (b, c, h, w) => [
      [b, c, h + 3, w + 3],
      [c, 1, 3, 2],
    ]),
    lab: ([x, w]) => lab.conv2d(x, w, {groups: x.shape[1]}),
    tf: ([x, w]) =>
      first(tf.depthwiseConv2d(last(x), tf.transpose(w, [2, 3, 0, 1]) as tf.Tensor4D, 1, 'valid')),
  }),
  operation({
    name: 'conv1d',
    shapes: drawn(4, (b, c, o, n) => [
      [b, c, n + 3],
      [o, c, 3],
    ]),
    lab: ([x, w]) => lab.conv1d(x, w, {stride: 2, padding: 1}),
    tf: ([x, w]) => {
      const padded = tf.pad(tf.transpose(x, [0, 2, 1]), [
        [0, 0],
        [1, 1],
        [0, 0],
      ]) as tf.Tensor3D;
      return tf.transpose(
        tf.conv1d(padded, tf.transpose(w, [2, 1, 0]) as tf.Tensor3D, 2, 'valid'),
        [0, 2, 1],
      );
    },
  }),
  operation({
    name: 'maxPool2d',
    shapes: pooled,
    lab: ([x], {size, stride}) => lab.square(lab.maxPool2d(x, size, {stride})),
    tf: ([x], {size, stride}) => tf.square(first(tf.maxPool(last(x), size, stride, 'valid'))),
  }),
  operation({
    name: 'avgPool2d',
    shapes: pooled,
    lab: ([x], {size, stride}) => lab.square(lab.avgPool2d(x, size, {stride})),
    tf: ([x], {size, stride}) => tf.square(first(tf.avgPool(last(x), size, stride, 'valid'))),
  }),
  operation({
    name: 'batchNorm',
    shapes: drawn(4, (b, c, h, w) => [[b, c, h, w], [c], [c]]),
    lab: ([x, gain, shift]) => lab.batchNorm(x, gain, shift, {epsilon: 1e-2}),
    tf: ([x, gain, shift]) => {
      const channel = (t: tf.Tensor) => tf.reshape(t, [1, -1, 1, 1]);
      return tf.add(tf.mul(moments(x, [0, 2, 3]), channel(gain)), channel(shift));
    },
  }),
  operation({
    name: 'layerNorm',
    shapes: drawn(2, (b, c) => [[b, 2, c], [c], [c]]),
    lab: ([x, gain, shift]) => lab.layerNorm(x, gain, shift, 1e-2),
    tf: ([x, gain, shift]) => tf.add(tf.mul(moments(x, [2]), gain), shift),
  }),
  operation({
    name: 'rmsNorm',
    shapes: drawn(2, (b, c) => [[b, c], [c]]),
    lab: ([x, gain]) => lab.rmsNorm(x, gain, 1e-2),
    tf: ([x, gain]) =>
      tf.mul(tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), 1, true), 1e-2))), gain),
  }),
  operation({
    name: 'crossEntropy, labels',
    shapes: drawn(3, (n, k) => [[n, k + 1]]).map((d) => ({
      ...d,
      labels: Array.from({length: d.n[0]}, (_, i) => (i * 7 + d.n[2]) % (d.n[1] + 1)),
    })),
    lab: ([x], {labels}) => lab.crossEntropy(x, labels),
    tf: ([x], {labels}) =>
      tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d(labels, 'int32'), x.shape[1]!), x),
  }),
  operation({
    name: 'crossEntropy, probabilities',
    shapes: drawn(2, (n, k) => [
      [n, k + 1],
      [n, k + 1],
    ]),
    lab: ([x, t]) => lab.crossEntropy(x, lab.softmax(t)),
    tf: ([x, t]) => tf.mean(tf.neg(tf.sum(tf.mul(tf.softmax(t), tf.logSoftmax(x)), 1))),
  }),
  operation({
    name: 'binaryCrossEntropy',
    shapes: drawn(2, (n, k) => [
      [n, k],
      [n, k],
    ]),
    lab: ([x, t]) => lab.binaryCrossEntropy(x, lab.sigmoid(t)),
    tf: ([x, t]) => {
      const p = tf.sigmoid(t);
      return tf.mean(tf.sub(tf.softplus(x), tf.mul(p, x)));
    },
  }),
  operation({
    name: 'meanSquaredError',
    shapes: drawn(2, (n, k) => [
      [n, k],
      [n, k],
    ]),
    lab: ([a, b]) => lab.meanSquaredError(a, b),
    tf: ([a, b]) => tf.losses.meanSquaredError(a, b),
  }),
  operation({
    name: 'rnnCell, three steps',
    shapes: cell(1, 1),
    lab: ([x, input, state, bias, h]) =>
      lab.unroll(
        (xt: lab.Tensor, s: lab.Tensor) => lab.rnnCell({input, state, bias}, xt, s),
        [x, x, x],
        h,
      )[2],
    tf: ([x, input, state, bias, h]) => {
      const step = (s: tf.Tensor) =>
        tf.tanh(tf.add(tf.add(tf.matMul(x, input), tf.matMul(s, state)), bias));
      return step(step(step(h)));
    },
    domain: [-1, 1],
  }),
  operation({
    name: 'lstmCell, two steps',
    shapes: cell(4, 2),
    lab: ([x, input, state, bias, h, c]) => {
      const run = lab.unroll(
        (xt: lab.Tensor, s: lab.LstmState) => lab.lstmCell({input, state, bias}, xt, s),
        [x, x],
        {h, c},
      );
      return lab.concat([run[1].h, run[1].c], 1);
    },
    tf: ([x, input, state, bias, h, c]) => {
      const step = (hs: tf.Tensor, cs: tf.Tensor) => {
        const z = tf.add(tf.add(tf.matMul(x, input), tf.matMul(hs, state)), bias);
        const [i, f, g, o] = gates(z, 4);
        const next = tf.add(tf.mul(tf.sigmoid(f), cs), tf.mul(tf.sigmoid(i), tf.tanh(g)));
        return [tf.mul(tf.sigmoid(o), tf.tanh(next)), next] as const;
      };
      return tf.concat([...step(...step(h, c))], 1);
    },
    domain: [-1, 1],
  }),
  operation({
    name: 'gruCell, two steps',
    shapes: cell(3, 1),
    lab: ([x, input, state, bias, h]) =>
      lab.unroll(
        (xt: lab.Tensor, s: lab.Tensor) => lab.gruCell({input, state, bias}, xt, s),
        [x, x],
        h,
      )[1],
    tf: ([x, input, state, bias, h]) => {
      const step = (s: tf.Tensor) => {
        const [ar, au, an] = gates(tf.add(tf.matMul(x, input), bias), 3);
        const [br, bu, bn] = gates(tf.matMul(s, state), 3);
        const u = tf.sigmoid(tf.add(au, bu));
        const n = tf.tanh(tf.add(an, tf.mul(tf.sigmoid(tf.add(ar, br)), bn)));
        return tf.add(tf.mul(tf.sub(1, u), n), tf.mul(u, s));
      };
      return step(step(h));
    },
    domain: [-1, 1],
  }),
];

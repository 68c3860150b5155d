import * as tf from '@tensorflow/tfjs';
import * as lab from 'lab';
import type {Workload} from './workload';

/** Reading the result waits for backends that compute in their own time. */
const read = (f: () => tf.Tensor) => tf.tidy(() => f().dataSync());

function matmul(n: number): Workload {
  const draw = () => lab.random(n).normal(n * n);
  return {
    name: `matmul ${n} × ${n}`,
    lab() {
      const [a, b] = [lab.tensor(draw(), [n, n]), lab.tensor(draw(), [n, n])];
      return () => lab.matmul(a, b);
    },
    tf() {
      const [a, b] = [tf.tensor2d(draw(), [n, n]), tf.tensor2d(draw(), [n, n])];
      return () => read(() => tf.matMul(a, b));
    },
  };
}

const convolution: Workload = {
  name: 'conv 28×28×8→16 3×3',
  lab() {
    const x = lab.normalTensor(lab.random(1), [1, 8, 28, 28]);
    const w = lab.normalTensor(lab.random(2), [16, 8, 3, 3]);
    return () => lab.conv2d(x, w, {padding: 1});
  },
  tf() {
    const x = tf.randomNormal<tf.Rank.R4>([1, 28, 28, 8]);
    const w = tf.randomNormal<tf.Rank.R4>([3, 3, 8, 16]);
    return () => read(() => tf.conv2d(x, w, 1, 'same'));
  },
};

const convolutionGradient: Workload = {
  name: '  and its gradients',
  lab() {
    const x = lab.normalTensor(lab.random(1), [1, 8, 28, 28]);
    const w = lab.normalTensor(lab.random(2), [16, 8, 3, 3]);
    const slope = lab.grad((t: {x: lab.Tensor; w: lab.Tensor}) =>
      lab.sum(lab.conv2d(t.x, t.w, {padding: 1})),
    );
    return () => slope({x, w});
  },
  tf() {
    const x = tf.randomNormal([1, 28, 28, 8]);
    const w = tf.randomNormal([3, 3, 8, 16]);
    const slope = tf.grads((a, b) =>
      tf.sum(tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, 'same')),
    );
    return () => tf.tidy(() => slope([x, w]).map((g) => g.dataSync()));
  },
};

const BATCH = 16;
const UNITS = 64;

const lstm: Workload = {
  name: 'LSTM step, batch 16, 64 units',
  lab() {
    const draw = (...shape: number[]) => lab.normalTensor(lab.random(3), shape, 0.1);
    const weights = {
      input: draw(UNITS, 4 * UNITS),
      state: draw(UNITS, 4 * UNITS),
      bias: draw(4 * UNITS),
    };
    const [x, h, c] = [draw(BATCH, UNITS), draw(BATCH, UNITS), draw(BATCH, UNITS)];
    const slope = lab.grad((w: typeof weights) => lab.sum(lab.lstmCell(w, x, {h, c}).h));
    return () => slope(weights);
  },
  tf() {
    const draw = (...shape: number[]) => tf.randomNormal(shape, 0, 0.1);
    const [x, h, c] = [draw(BATCH, UNITS), draw(BATCH, UNITS), draw(BATCH, UNITS)];
    const slope = tf.grads((input, state, bias) => {
      const z = tf.add(tf.add(tf.matMul(x, input), tf.matMul(h, state)), bias);
      const [i, f, g, o] = tf.split(z, 4, 1);
      const next = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));
      return tf.sum(tf.mul(tf.sigmoid(o), tf.tanh(next)));
    });
    const weights = [draw(UNITS, 4 * UNITS), draw(UNITS, 4 * UNITS), draw(4 * UNITS)];
    return () => tf.tidy(() => slope(weights).map((g) => g.dataSync()));
  },
};

export const kernels = [...[64, 128, 256, 512].map(matmul), convolution, convolutionGradient, lstm];

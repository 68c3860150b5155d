import * as tf from '@tensorflow/tfjs';
import * as lab from 'lab';
import {train as digits} from 'lab/digits';
import {alphabet, text} from 'lab/text';
import type {Workload} from './workload';

/** Everything below is written twice, alike: same layers, same batches, same optimiser, same number of steps. */
const dense = (shape: number[]) => lab.glorotUniform(lab.random(5), shape);
const variable = (shape: number[]) => tf.variable(tf.randomUniform(shape, -0.2, 0.2));
const batchOf = (step: number, size: number, n: number) =>
  Array.from({length: size}, (_, i) => (step * size + i) % n);

/** The tensors of TensorFlow.js are freed by hand; weights made in a training are freed after it. */
function trainTf(steps: number, variables: tf.Variable[], loss: (step: number) => tf.Tensor): void {
  const optimizer = tf.train.adam(0.01);
  for (let step = 0; step < steps; step++)
    tf.tidy(() => {
      optimizer.minimize(() => loss(step) as tf.Scalar, false, variables);
    });
  variables[0].dataSync();
  optimizer.dispose();
  tf.dispose(variables);
}

function trainLab<W extends lab.Tree>(
  steps: number,
  weights: W,
  loss: (weights: W, step: number) => lab.Tensor,
): void {
  const optimizer = lab.adam({rate: 0.01});
  const slopes = lab.valueAndGrad<W, [number]>(loss);
  for (let step = 0; step < steps; step++) optimizer.step(weights, slopes(weights, step).grad);
}

const points = lab.spirals(lab.random(7), 640);

/** 2-32-32-3 on spirals, batch 32. */
export function mlp(steps: number): Workload {
  return {
    name: `MLP on spirals, ${steps} steps`,
    isTraining: true,
    lab() {
      const x = lab.tensor(points.x);
      return () => {
        const weights = {
          w1: dense([2, 32]),
          b1: lab.zeros(32),
          w2: dense([32, 32]),
          b2: lab.zeros(32),
          w3: dense([32, 3]),
          b3: lab.zeros(3),
        };
        trainLab(steps, weights, (w, step) => {
          const rows = batchOf(step, 32, 640);
          const h1 = lab.tanh(lab.add(lab.matmul(lab.take(x, rows), w.w1), w.b1));
          const h2 = lab.tanh(lab.add(lab.matmul(h1, w.w2), w.b2));
          const labels = rows.map((i) => points.y[i]);
          return lab.crossEntropy(lab.add(lab.matmul(h2, w.w3), w.b3), labels);
        });
      };
    },
    tf() {
      const x = tf.tensor2d(points.x);
      return () => {
        const shapes = [[2, 32], [32], [32, 32], [32], [32, 3], [3]];
        const v = shapes.map(variable);
        trainTf(steps, v, (step) => {
          const rows = batchOf(step, 32, 640);
          const batch = tf.gather(x, tf.tensor1d(rows, 'int32'));
          const h1 = tf.tanh(tf.add(tf.matMul(batch, v[0]), v[1]));
          const h2 = tf.tanh(tf.add(tf.matMul(h1, v[2]), v[3]));
          const labels = tf.oneHot(
            tf.tensor1d(
              rows.map((i) => points.y[i]),
              'int32',
            ),
            3,
          );
          return tf.losses.softmaxCrossEntropy(labels, tf.add(tf.matMul(h2, v[4]), v[5]));
        });
      };
    },
  };
}

const EPOCH = Math.ceil(1000 / 32);

/** Convolutions of 4 and 8 channels with pooling, on digits of 14 × 14, batch 32, one epoch. */
export const cnn: Workload = {
  name: 'CNN on 1,000 digits, one epoch',
  isTraining: true,
  lab() {
    const x = lab.tensor(digits.images.flat(), [1000, 1, 14, 14]);
    return () => {
      const weights = {
        k1: dense([4, 1, 3, 3]),
        k2: dense([8, 4, 3, 3]),
        w: dense([8 * 3 * 3, 10]),
        b: lab.zeros(10),
      };
      trainLab(EPOCH, weights, (w, step) => {
        const rows = batchOf(step, 32, 1000);
        const h1 = lab.maxPool2d(lab.relu(lab.conv2d(lab.take(x, rows), w.k1, {padding: 1})), 2);
        const h2 = lab.maxPool2d(lab.relu(lab.conv2d(h1, w.k2, {padding: 1})), 2);
        const logits = lab.add(lab.matmul(lab.reshape(h2, [32, -1]), w.w), w.b);
        return lab.crossEntropy(
          logits,
          rows.map((i) => digits.labels[i]),
        );
      });
    };
  },
  tf() {
    const x = tf.tensor4d(digits.images.flat(), [1000, 14, 14, 1]);
    return () => {
      const v = [[3, 3, 1, 4], [3, 3, 4, 8], [72, 10], [10]].map(variable);
      trainTf(EPOCH, v, (step) => {
        const rows = batchOf(step, 32, 1000);
        const batch = tf.gather(x, tf.tensor1d(rows, 'int32'));
        const c1 = tf.relu(tf.conv2d(batch, v[0] as tf.Tensor4D, 1, 'same'));
        const h1 = tf.maxPool(c1, 2, 2, 'valid');
        const c2 = tf.relu(tf.conv2d(h1, v[1] as tf.Tensor4D, 1, 'same'));
        const h2 = tf.maxPool(c2, 2, 2, 'valid');
        const logits = tf.add(
          tf.matMul(tf.reshape<tf.Rank.R2>(h2, [32, -1]), v[2] as tf.Tensor2D),
          v[3],
        );
        const labels = tf.oneHot(
          tf.tensor1d(
            rows.map((i) => digits.labels[i]),
            'int32',
          ),
          10,
        );
        return tf.losses.softmaxCrossEntropy(labels, logits);
      });
    };
  },
};

const letters = [...text].map((letter) => alphabet.indexOf(letter));
const LETTERS = alphabet.length;
const UNITS = 32;
const LENGTH = 16;
const STREAMS = 4;

/** The letters that each stream reads at a time, and the one after the last. */
const window = (step: number) =>
  Array.from({length: LENGTH + 1}, (_, t) =>
    Array.from(
      {length: STREAMS},
      (_, b) => letters[(b * 20000 + step * LENGTH + t) % letters.length],
    ),
  );

/** A character model: 32 units, 16 steps, batch 4. */
export function gru(updates: number): Workload {
  return {
    name: `character GRU, ${updates} updates`,
    isTraining: true,
    lab: () => () => {
      const weights = {
        cell: {
          input: dense([LETTERS, 3 * UNITS]),
          state: dense([UNITS, 3 * UNITS]),
          bias: lab.zeros(3 * UNITS),
        },
        w: dense([UNITS, LETTERS]),
        b: lab.zeros(LETTERS),
      };
      trainLab(updates, weights, ({cell, w, b}, step) => {
        const read = window(step);
        const next = (x: number[], h: lab.Tensor) => lab.gruCell(cell, x, h);
        const states = lab.unroll(next, read.slice(0, LENGTH), lab.zeros(STREAMS, UNITS));
        const logits = lab.add(lab.matmul(lab.concat(states), w), b);
        return lab.crossEntropy(logits, read.slice(1).flat());
      });
    },
    tf: () => () => {
      const v = [
        [LETTERS, 3 * UNITS],
        [UNITS, 3 * UNITS],
        [3 * UNITS],
        [UNITS, LETTERS],
        [LETTERS],
      ].map(variable);
      trainTf(updates, v, (step) => {
        const read = window(step);
        // tf.gather would be the direct way, but its gradient takes 0.3 s per update on the CPU backend.
        const oneHot = (ids: number[]) => tf.oneHot(tf.tensor1d(ids, 'int32'), LETTERS);
        const given = tf.add(tf.matMul(oneHot(read.slice(0, LENGTH).flat()), v[0]), v[2]);
        const inputs = tf.split(given, LENGTH);
        let h: tf.Tensor = tf.zeros([STREAMS, UNITS]);
        const states: tf.Tensor[] = [];
        for (let t = 0; t < LENGTH; t++) {
          const a = inputs[t];
          const [ar, au, an] = tf.split(a, 3, 1);
          const [br, bu, bn] = tf.split(tf.matMul(h, v[1]), 3, 1);
          const u = tf.sigmoid(tf.add(au, bu));
          const n = tf.tanh(tf.add(an, tf.mul(tf.sigmoid(tf.add(ar, br)), bn)));
          h = tf.add(n, tf.mul(u, tf.sub(h, n)));
          states.push(h);
        }
        const logits = tf.add(tf.matMul(tf.concat(states), v[3]), v[4]);
        const labels = tf.oneHot(tf.tensor1d(read.slice(1).flat(), 'int32'), LETTERS);
        return tf.losses.softmaxCrossEntropy(labels, logits);
      });
    },
  };
}

/** 196-64-16-64-196 on digits, batch 32, one epoch. */
export const autoencoder: Workload = {
  name: 'autoencoder on digits, one epoch',
  isTraining: true,
  lab() {
    const x = lab.tensor(digits.images);
    return () => {
      const widths = [196, 64, 16, 64, 196];
      const layers = widths.slice(1).map((m, i) => ({w: dense([widths[i], m]), b: lab.zeros(m)}));
      trainLab(EPOCH, layers, (list, step) => {
        const batch = lab.take(x, batchOf(step, 32, 1000));
        let h: lab.Tensor = batch;
        list.forEach(({w, b}, i) => {
          const z = lab.add(lab.matmul(h, w), b);
          h = i < 3 ? lab.relu(z) : z;
        });
        return lab.binaryCrossEntropy(h, batch);
      });
    };
  },
  tf() {
    const x = tf.tensor2d(digits.images);
    return () => {
      const widths = [196, 64, 16, 64, 196];
      const v = widths.slice(1).flatMap((m, i) => [variable([widths[i], m]), variable([m])]);
      trainTf(EPOCH, v, (step) => {
        const batch = tf.gather(x, tf.tensor1d(batchOf(step, 32, 1000), 'int32'));
        let h: tf.Tensor = batch;
        for (let i = 0; i < 4; i++) {
          const z = tf.add(tf.matMul(h, v[2 * i]), v[2 * i + 1]);
          h = i < 3 ? tf.relu(z) : z;
        }
        return tf.losses.sigmoidCrossEntropy(batch, h);
      });
    };
  },
};

import * as tf from '@tensorflow/tfjs';
import * as lab from 'lab';
import {operation, type Operation} from './compare';
import {one, two} from './shapes';

const unary = (
  name: string,
  ours: (x: lab.Tensor) => lab.Tensor,
  theirs: (x: tf.Tensor) => tf.Tensor,
  domain?: [number, number],
): Operation =>
  operation({name, shapes: one, lab: ([x]) => ours(x), tf: ([x]) => theirs(x), domain});

const binary = (
  name: string,
  ours: (a: lab.Tensor, b: lab.Tensor) => lab.Tensor,
  theirs: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor,
  domain?: [number, number],
): Operation =>
  operation({name, shapes: two, lab: ([a, b]) => ours(a, b), tf: ([a, b]) => theirs(a, b), domain});

/** The gradients of tf.maximum and tf.minimum fail for shapes that differ in their number of axes. */
const broadcast = (a: tf.Tensor, b: tf.Tensor): [tf.Tensor, tf.Tensor] => [
  tf.add(a, tf.zerosLike(tf.add(a, b))),
  tf.add(b, tf.zerosLike(tf.add(a, b))),
];

export const elementwise: Operation[] = [
  binary('add', lab.add, tf.add),
  binary('sub', lab.sub, tf.sub),
  binary('mul', lab.mul, tf.mul),
  binary('div', lab.div, tf.div, [0.5, 2]),
  binary('maximum', lab.maximum, (a, b) => tf.maximum(...broadcast(a, b))),
  binary('minimum', lab.minimum, (a, b) => tf.minimum(...broadcast(a, b))),
  binary(
    'where',
    (a, b) => lab.where(lab.less(a, b), lab.square(a), b),
    (a, b) => {
      const isLess = tf.step(tf.sub(b, a)); // tf.less has no gradient
      return tf.add(tf.mul(isLess, tf.square(a)), tf.mul(tf.sub(1, isLess), b));
    },
  ),
  unary('neg', lab.neg, tf.neg),
  unary('exp', lab.exp, tf.exp),
  unary('log', lab.log, tf.log, [0.3, 3]),
  unary('log1p', lab.log1p, tf.log1p, [-0.5, 3]),
  unary('expm1', lab.expm1, tf.expm1),
  unary('sqrt', lab.sqrt, tf.sqrt, [0.3, 3]),
  unary('square', lab.square, tf.square),
  unary(
    'pow 3',
    (x) => lab.pow(x, 3),
    (x) => tf.pow(x, 3),
  ),
  unary(
    'pow −½',
    (x) => lab.pow(x, -0.5),
    (x) => tf.pow(x, -0.5),
    [0.3, 3],
  ),
  unary('abs', lab.abs, tf.abs),
  unary('sin', lab.sin, tf.sin),
  unary('cos', lab.cos, tf.cos),
  unary('tanh', lab.tanh, tf.tanh),
  unary('erf', lab.erf, tf.erf),
  unary('sigmoid', lab.sigmoid, tf.sigmoid, [-6, 6]),
  unary('softplus', lab.softplus, tf.softplus, [-6, 6]),
  unary('relu', lab.relu, tf.relu),
  unary(
    'leakyRelu',
    (x) => lab.leakyRelu(x, 0.2),
    (x) => tf.leakyRelu(x, 0.2),
  ),
  unary('elu', (x) => lab.elu(x), tf.elu),
  unary('silu', lab.silu, (x) => tf.mul(x, tf.sigmoid(x))),
  unary('gelu', lab.gelu, (x) =>
    tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1)),
  ),
  unary(
    'clip',
    (x) => lab.clip(x, -1, 0.5),
    (x) => tf.clipByValue(x, -1, 0.5),
  ),
];

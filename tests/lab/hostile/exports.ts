/**
 * One line for each export of lab: how to call it well. Fresh arguments each time; `oracle` computes the same on
 * nested lists; `finite` says that finite arguments of moderate size give finite numbers.
 */
import * as lab from 'lab';
import * as landscapes from 'lab/landscapes';
import * as linalg from 'lab/linalg';
import {both, depth, each, flat, plain, reduced, type Nest} from './naive';

type Any = (...args: never[]) => unknown;

export interface Export {
  /** As messages name it. */
  name: string;
  good: () => unknown[];
  call: (...args: unknown[]) => unknown;
  oracle?: (...args: never[]) => Nest | boolean;
  /** Anything may be given (print); or what is given is checked elsewhere, by the tests of plots. */
  anything?: boolean;
}

const {tensor, ones, zeros, random} = lab;
const v = () => [0.5, -1, 2];
const m = () => [[1, 2], [3, 5]]; // prettier-ignore
const t = () => tensor([[1, 2], [3, 4]]); // prettier-ignore
const pixels = () => tensor(lab.range(16), [1, 1, 4, 4]);
const kernel = () => ones(1, 1, 2, 2);
const f = () => (x: lab.Tensor) => lab.sum(lab.square(x));

const all: Export[] = [];
const add = (name: string, good: () => unknown[], call: Any, oracle?: Any) =>
  all.push({name, good, call: call as Export['call'], oracle: oracle as Export['oracle']});

const elementwise = (
  name: string,
  of: (x: number, ...rest: number[]) => number,
  ...rest: unknown[]
) =>
  add(
    name,
    () => [v(), ...rest],
    (lab as never)[name],
    (x: unknown, ...more: number[]) => each(plain(x), (xi) => of(xi, ...more)),
  );
const pairwise = (name: string, of: (a: number, b: number) => number) =>
  add(
    name,
    () => [m(), v().slice(1)],
    (lab as never)[name],
    (a: unknown, b: unknown) => both(plain(a), plain(b), of),
  );
const reduction = (name: string, of: (list: number[]) => number) =>
  add(
    name,
    () => [t(), 1, {keep: false}],
    (lab as never)[name],
    (x: unknown, axis: unknown, o?: {keep?: boolean}) => {
      const y = reduced(plain(x), axis, of);
      const keepers = [axis].flat() as number[];
      if (!o?.keep) return y;
      const {shape} = lab.tensor(plain(x) as never);
      const kept = shape.map((n, i) =>
        axis === undefined || keepers.some((k) => k === i || k + shape.length === i) ? 1 : n,
      );
      return plain(lab.tensor(flat(y), kept));
    },
  );

const total = (list: number[]) => list.reduce((a, b) => a + b, 0);
const middle = (list: number[]) => total(list) / list.length;
const spread = (list: number[]) => {
  if (list.length > 0 && list.every((x) => x === list[0]) && Number.isFinite(list[0])) return 0;
  return middle(list.map((x) => (x - middle(list)) ** 2));
};
const largest = (list: number[]) => list.reduce((a, b) => Math.max(a, b), -Infinity);
const logTotal = (list: number[]) => {
  const top = largest(list);
  const m0 = Number.isFinite(top) ? top : 0;
  return Math.log(total(list.map((x) => Math.exp(x - m0)))) + m0;
};
const first = (list: number[]) => {
  const nan = list.findIndex(Number.isNaN);
  return nan >= 0 ? nan : list.indexOf(largest(list));
};
const logistic = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
const normalBelow = (x: number): number =>
  x < -38 ? 0 : x > 0 ? 1 - normalBelow(-x) : lab.gelu(x) / x;

// Arrays.
add(
  'linspace',
  () => [0, 1, 5],
  lab.linspace,
  (a: number, b: number, n: number) =>
    Array.from({length: n}, (_, i) => (n === 1 ? a : a * (1 - i / (n - 1)) + b * (i / (n - 1)))),
);
add('logspace', () => [1, 100, 3], lab.logspace);
add(
  'range',
  () => [0, 5, 2],
  lab.range,
  (a: number, b?: number, step = 1) => {
    const [from, to] = b === undefined ? [0, a] : [a, b];
    const list: number[] = [];
    for (let i = 0; step > 0 ? from + i * step < to : from + i * step > to; i++)
      list.push(from + i * step);
    return list;
  },
);
add(
  'cumulative',
  () => [v()],
  lab.cumulative,
  (x: number[]) => Array.from(x, (_, i) => total(Array.from(x).slice(0, i + 1))),
);
add('quantile', () => [v(), 0.3], lab.quantile);
add(
  'tensor',
  () => [
    [1, 2, 3, 4],
    [2, 2],
  ],
  lab.tensor,
  (x: unknown, shape?: number[]) =>
    shape === undefined ? plain(x) : plain(lab.reshape(flat(plain(x)), shape)),
);
add('full', () => [[2, 2], 3], lab.full);
add('zeros', () => [2, 3], lab.zeros);
add('ones', () => [2, 3], lab.ones);
add(
  'eye',
  () => [3],
  lab.eye,
  (n: number) => Array.from({length: n}, (_, i) => Array.from({length: n}, (_, j) => +(i === j))),
);
add(
  'oneHot',
  () => [[0, 2], 3],
  lab.oneHot,
  (labels: unknown, n: number) =>
    (plain(labels) as number[]).map((k) => Array.from({length: n}, (_, j) => +(j === k))),
);
add(
  'isClose',
  () => [v(), v(), 1e-9],
  lab.isClose,
  (a: unknown, b: unknown, tolerance = 1e-9) => {
    const [x, y] = [plain(a), plain(b)];
    const shapes = [x, y].map((part) => lab.tensor(part as never).shape.join());
    if (shapes[0] !== shapes[1]) return false;
    return flat(x).every((xi, i) => {
      const yi = flat(y)[i];
      return (
        xi === yi ||
        (Number.isFinite(xi) &&
          Number.isFinite(yi) &&
          Math.abs(xi - yi) <= tolerance * (1 + Math.abs(yi)))
      );
    });
  },
);
add(
  'Tensor',
  () => [[2], Float64Array.of(1, 2)],
  (shape: never, data: never) => new lab.Tensor(shape, data),
);
add(
  'at',
  () => [1, 0],
  (...index: number[]) => t().at(...index),
);

// Arithmetic and functions.
pairwise('add', (a, b) => a + b);
pairwise('sub', (a, b) => a - b);
pairwise('mul', (a, b) => a * b);
pairwise('div', (a, b) => a / b);
pairwise('maximum', Math.max);
pairwise('minimum', Math.min);
pairwise('less', (a, b) => +(a < b));
pairwise('equal', (a, b) => +(a === b));
add(
  'where',
  () => [[1, 0, 1], v(), 7],
  lab.where,
  (c: unknown, a: unknown, b: unknown) => {
    // three at once: the condition picks from pairs that are kept by number
    const kept = both(plain(a), plain(b), (x, y) => pairsKept.push([x, y]) - 1);
    return both(plain(c), kept, (ci, k) => pairsKept[k][ci !== 0 ? 0 : 1]);
  },
);
const pairsKept: number[][] = [];
elementwise('neg', (x) => -x);
for (const name of [
  'exp',
  'log',
  'log1p',
  'expm1',
  'sqrt',
  'abs',
  'sign',
  'sin',
  'cos',
  'tanh',
] as const)
  elementwise(name, (x) => Math[name](x));
elementwise('square', (x) => x * x);
elementwise('pow', (x, p) => (x === 1 || (x === -1 && Math.abs(p) === Infinity) ? 1 : x ** p), 3);
elementwise('erf', (x) =>
  Math.abs(x) < 1e-8
    ? (2 * x) / Math.sqrt(Math.PI)
    : x > 6
      ? 1
      : x < -6
        ? -1
        : 2 * normalBelow(x * Math.SQRT2) - 1,
);
elementwise('clip', (x, lo, hi) => Math.min(Math.max(x, lo), hi), -1, 1);
elementwise('sigmoid', logistic);
elementwise('softplus', (x) => (x > 30 ? x : Math.log1p(Math.exp(x))));
elementwise('relu', (x) => Math.max(x, 0));
elementwise('leakyRelu', (x, slope = 0.01) => (x > 0 ? x : slope * x), 0.1);
elementwise('elu', (x, alpha = 1) => (x > 0 ? x : alpha * Math.expm1(x)), 1);
elementwise('silu', (x) => (x === -Infinity ? 0 : x * logistic(x)));
elementwise('gelu', (x) =>
  x === 0 || x === -Infinity ? 0 : x > 0 ? x + lab.gelu(-x) : lab.gelu(x),
);

// Reductions.
reduction('sum', total);
reduction('mean', middle);
reduction('variance', spread);
reduction('std', (list) => {
  const top = largest(list.map(Math.abs));
  const unit = top > 0 && top < Infinity ? top : 1;
  return unit * Math.sqrt(spread(list.map((x) => x / unit)));
});
reduction('max', largest);
reduction('min', (list) => -largest(list.map((x) => -x)));
reduction('logSumExp', logTotal);
add(
  'argmax',
  () => [t(), 1],
  lab.argmax,
  (x: unknown, axis: unknown) => reduced(plain(x), axis, first),
);
add('matmul', () => [t(), m()], lab.matmul);
add(
  'dot',
  () => [v(), v()],
  lab.dot,
  (a: unknown, b: unknown) => total(flat(both(plain(a), plain(b), (x, y) => x * y))),
);
add(
  'outer',
  () => [v(), v()],
  lab.outer,
  (a: unknown, b: unknown) =>
    (plain(a) as number[]).map((x) => (plain(b) as number[]).map((y) => x * y)),
);
add('softmax', () => [t(), -1], lab.softmax);
add('logSoftmax', () => [t(), -1], lab.logSoftmax);
add(
  'norm',
  () => [v(), 3],
  lab.norm,
  (x: unknown, p = 2) => {
    const sizes = flat(plain(x)).map(Math.abs);
    if (p === 0) return sizes.filter((s) => s !== 0).length;
    const top = sizes.length ? largest(sizes) : 0;
    if (p === Infinity || !(top > 0 && top < Infinity)) return top;
    return top * total(sizes.map((s) => (s / top) ** p)) ** (1 / p);
  },
);

// Arranging.
add('reshape', () => [lab.range(6), [2, -1]], lab.reshape);
add('transpose', () => [t(), [1, 0]], lab.transpose);
add(
  'slice',
  () => [[1, 2, 3], 0, 2, 0],
  lab.slice,
  (x: unknown, from: number, to?: number, axis = 0) => {
    const at = axis < 0 ? axis + depth(plain(x)) : axis;
    const cut = (y: Nest, left: number): Nest =>
      left === 0 ? (y as Nest[]).slice(from, to) : (y as Nest[]).map((part) => cut(part, left - 1));
    return cut(plain(x), at);
  },
);
add('pad', () => [t(), 0, 1, 2], lab.pad);
add('concat', () => [[[[1, 2]], [[3, 4]]], 0], lab.concat);
add('stack', () => [[v(), v()], -1], lab.stack);
add(
  'take',
  () => [m(), [1, 0, 1]],
  lab.take,
  (x: unknown, ids: unknown) => (plain(ids) as number[]).map((i) => (plain(x) as Nest[])[i]),
);

// Derivatives.
add(
  'grad',
  () => [f(), [1, 2]],
  (g: never, x: never) => lab.grad(g)(x),
);
add(
  'valueAndGrad',
  () => [f(), [1, 2]],
  (g: never, x: never) => lab.valueAndGrad(g)(x),
);
add(
  'parameter',
  () => [v()],
  (x: never) => lab.parameter(x).values(),
  (x: unknown) => flat(plain(x)),
);
add('backward', () => [lab.sum(lab.square(lab.parameter([1, 2])))], lab.backward);
add(
  'gradients',
  () => {
    const x = lab.parameter([1, 2]);
    return [lab.square(x), [x], ones(2)];
  },
  lab.gradients,
);
add(
  'stopGradient',
  () => [t()],
  lab.stopGradient,
  (x: unknown) => plain(x),
);
add('withoutTracking', () => [() => 1], lab.withoutTracking);
add('hessianVector', () => [f(), [1, 2], [1, 0]], lab.hessianVector);
add('hessian', () => [f(), [1, 2]], lab.hessian);
add('jacobian', () => [(x: lab.Tensor) => lab.square(x), [1, 2]], lab.jacobian);
add('checkGrad', () => [f(), [1, 2]], lab.checkGrad);
const squares = () => (x: number | number[]) => [x].flat().reduce((s, v) => s + v * v, 0);
add('centralDifference', () => [squares(), [1, 2]], lab.centralDifference);
add('centralDifference', () => [squares(), 2], lab.centralDifference);

// Runs.
add('each', () => [['a', 'b'], (name: unknown) => name], lab.each);
add('each', () => [{a: 1, b: 2}, (value: unknown) => value], lab.each);
add('iterate', () => [3, [1, 2], (x: unknown) => x, () => false], lab.iterate);
add('best', () => [[1, 2], () => 3], lab.best);
add('stepsUntil', () => [[1, 2], () => true], lab.stepsUntil);

// Layers and losses.
add(
  'conv1d',
  () => [ones(1, 1, 5), ones(1, 1, 2), {stride: 1, padding: 1, dilation: 2, groups: 1}],
  lab.conv1d,
);
add(
  'conv2d',
  () => [pixels(), kernel(), {stride: 1, padding: 1, dilation: 2, groups: 1}],
  lab.conv2d,
);
add(
  'convTranspose2d',
  () => [pixels(), kernel(), {stride: 2, padding: 1, dilation: 2, groups: 1, outputPadding: 1}],
  lab.convTranspose2d,
);
add('maxPool2d', () => [pixels(), 2, {stride: 1, padding: 1, dilation: 1}], lab.maxPool2d);
add('avgPool2d', () => [pixels(), 2, {stride: 1, padding: 1, dilation: 1}], lab.avgPool2d);
add('moments', () => [t(), [0]], lab.moments);
add(
  'batchNorm',
  () => [t(), ones(2), zeros(2), {epsilon: 1e-5, stats: {mean: zeros(1, 2), variance: ones(1, 2)}}],
  lab.batchNorm,
);
add('layerNorm', () => [t(), ones(2), zeros(2), 1e-5], lab.layerNorm);
add('rmsNorm', () => [t(), ones(2), 1e-5], lab.rmsNorm);
const cell = (gates: number) => ({input: ones(2, gates), state: ones(1, gates), bias: ones(gates)});
add('rnnCell', () => [cell(1), t(), ones(2, 1)], lab.rnnCell);
add('lstmCell', () => [cell(4), [0, 1], {h: ones(2, 1), c: ones(2, 1)}], lab.lstmCell);
add('gruCell', () => [cell(3), t(), ones(2, 1)], lab.gruCell);
add('unroll', () => [(x: unknown, s: unknown) => [x, s], [1, 2], 0], lab.unroll);
add(
  'crossEntropy',
  () => [m(), [0, 1]],
  lab.crossEntropy,
  (logits: unknown, targets: unknown) => {
    const rows = plain(logits) as number[][];
    const wanted = plain(targets) as (number | number[])[];
    return middle(
      rows.map((row, i) => {
        const top = largest(row);
        const mass = Math.log(total(row.map((x) => Math.exp(x - top))));
        const target = wanted[i];
        return total(
          row.map((x, k) => {
            const share = Array.isArray(target) ? target[k] : +(k === target);
            return share === 0 ? 0 : -share * (x - top - mass);
          }),
        );
      }),
    );
  },
);
add(
  'binaryCrossEntropy',
  () => [v(), [0, 1, 0.5]],
  lab.binaryCrossEntropy,
  (x: unknown, y: unknown) =>
    middle(
      flat(
        both(plain(x), plain(y), (xi, ti) => {
          const soft = (z: number) => (z > 30 ? z : Math.log1p(Math.exp(z)));
          return (ti === 0 ? 0 : ti * soft(-xi)) + (ti === 1 ? 0 : (1 - ti) * soft(xi));
        }),
      ),
    ),
);
add(
  'meanSquaredError',
  () => [v(), v()],
  lab.meanSquaredError,
  (a: unknown, b: unknown) => middle(flat(both(plain(a), plain(b), (x, y) => (x - y) ** 2))),
);

// Training.
const settings: Record<string, object> = {
  sgd: {rate: 0.1},
  momentum: {rate: 0.1, momentum: 0.9},
  nesterov: {rate: 0.1, momentum: 0.9},
  adagrad: {rate: 0.1, epsilon: 1e-8},
  rmsprop: {rate: 0.1, decay: 0.9, epsilon: 1e-8},
  adadelta: {rate: 1, decay: 0.9, epsilon: 1e-6},
  adam: {rate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8},
  adamw: {rate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, decay: 0.1},
};
for (const [name, options] of Object.entries(settings))
  add(
    name,
    () => [{...options}, {w: t()}, {w: t()}],
    (o: never, w: never, g: never) => {
      (lab as unknown as Record<string, (o: never) => lab.Optimizer>)[name](o).step(w, g);
      return w;
    },
  );
add(
  'train',
  () => [2, t(), lab.sgd({rate: 0.1}), (w: lab.Tensor) => lab.sum(lab.square(w))],
  lab.train,
);
add('treeNorm', () => [{w: t()}], lab.treeNorm);
add('clipByNorm', () => [{w: t()}, 1], lab.clipByNorm);
add('normalTensor', () => [random(1), [2, 3], 1], lab.normalTensor);
add('uniformTensor', () => [random(1), [2, 3], 0, 1], lab.uniformTensor);
for (const name of [
  'glorotNormal',
  'glorotUniform',
  'heNormal',
  'heUniform',
  'lecunNormal',
  'orthogonal',
] as const)
  add(name, () => [random(1), [2, 3]], lab[name]);

// Dice and data.
add(
  'random',
  () => [1],
  (seed: number) => random(seed).uniform(),
);
for (const name of ['uniform', 'normal', 'integer', 'permutation', 'bootstrap'] as const)
  add(
    name,
    () => [3],
    (n: number) => random(1)[name](n),
  );
add(
  'categorical',
  () => [[0.2, 0.8]],
  (p: number[]) => random(1).categorical(p),
);
add('twoMoons', () => [random(1), 4, 0.1], lab.twoMoons);
add('spirals', () => [random(1), 4, {classes: 2, turns: 1, noise: 0.1}], lab.spirals);
add('blobs', () => [random(1), 4, m(), 1], lab.blobs);
add('rings', () => [random(1), 4, {classes: 2, noise: 0.1}], lab.rings);
add('noisyCurve', () => [random(1), 4, Math.sin, {from: 0, to: 1, noise: 0.1}], lab.noisyCurve);
add('ofClass', () => [{x: m(), y: [0, 1]}, 0], lab.ofClass);
add('copyTask', () => [random(1), {length: 2, symbols: 3, delay: 1}], lab.copyTask);
add('addingTask', () => [random(1), 4], lab.addingTask);
add('sineWave', () => [random(1), 4, {period: 9, noise: 0.1}], lab.sineWave);

// Paper.
add('fixed', () => [0.5, 2], lab.fixed);
add('scientific', () => [0.5, 2], lab.scientific);
add('verbatim', () => ['text'], lab.verbatim);
add('print', () => ['a', 1], lab.print);
all[all.length - 1].anything = true;
add('table', () => [{title: 't', columns: ['a'], rows: [[1]]}], lab.table);
add('table', () => [{columns: ['a'], rows: {b: [0.5]}, digits: 2}], lab.table);
add('check', () => ['it holds', true], lab.check);
add('progress', () => [1, 2, 'bar'], lab.progress);
add('knob', () => ['k', {value: 1, min: 0, max: 2, step: 0.1}], lab.knob);
add('knob', () => ['k', 1, [1, 2, 0.1], 'log'], lab.knob);
add('knob', () => ['k', ['a', 'b']], lab.knob);
add('plot', () => [{x: {values: v()}, lines: {a: v()}}], lab.plot);
all[all.length - 1].anything = true;
add('gridPoints', () => [[0, 1], [0, 1], 3], lab.gridPoints);
add('images', () => [{images: [[0, 1, 1, 0]], columns: 1}], lab.images);
add('diagram', () => [{describe: 'two', layers: [['a'], ['b']]}], lab.diagram);

// Landscapes.
add('quadratic', () => [[1, 2], 0.5], landscapes.quadratic);
add('rosenbrock', () => [100], landscapes.rosenbrock);

// Decompositions.
const symmetric = () => [[2, 1], [1, 3]]; // prettier-ignore
add('solve', () => [symmetric(), [1, 2]], linalg.solve);
add('lstsq', () => [symmetric(), [1, 2]], linalg.lstsq);
const ofOneMatrix = [
  'inv',
  'det',
  'cholesky',
  'qr',
  'svd',
  'eigh',
  'eigenvalues',
  'rank',
  'covariance',
] as const;
for (const name of ofOneMatrix) add(name, () => [symmetric()], linalg[name]);

export const exportsOfLab: readonly Export[] = all;

/** ONNX's operators in terms of lab's. What an operator asks that lab does not have throws NotInLab. */
import * as lab from 'lab';
import {Tensor} from 'lab';
import * as linalg from 'lab/linalg';
import type {Step} from './read';

export class NotInLab extends Error {}

type Attributes = Step['attributes'];
type Operator = (inputs: Tensor[], attributes: Attributes) => Tensor | Tensor[];

/** Throws unless the condition holds that makes the case one of lab's. */
function only(holds: boolean, what: string): void {
  if (!holds) throw new NotInLab(what);
}

const list = (v: unknown): number[] =>
  v instanceof Tensor ? v.values() : ((v as number[] | undefined) ?? []);
const number = (v: unknown, otherwise: number): number =>
  v instanceof Tensor ? v.item() : ((v as number | undefined) ?? otherwise);
const fold =
  (f: (a: Tensor, b: Tensor) => Tensor): Operator =>
  (xs) =>
    xs.reduce((a, b) => f(a, b));
const unary =
  (f: (x: Tensor) => Tensor): Operator =>
  ([x]) =>
    f(x);
const binary =
  (f: (a: Tensor, b: Tensor) => Tensor): Operator =>
  ([a, b]) =>
    f(a, b);
const not = (x: Tensor) => lab.equal(x, 0);

type Reduce = (x: Tensor, axes?: number[], options?: {keep?: boolean}) => Tensor;
const reduction =
  (f: Reduce): Operator =>
  ([x, given], a) => {
    const axes = given ? given.values() : (a.axes as number[] | undefined);
    if (axes?.length === 0 && a.noop_with_empty_axes === 1) return x;
    return f(x, axes?.length ? axes : undefined, {keep: a.keepdims !== 0});
  };

/** Padding of a window, if it is the same on both sides: the only one that lab has. */
function windowOf(a: Attributes) {
  const [top = 0, left = 0, bottom = top, right = left] = list(a.pads);
  only(
    ((a.auto_pad as string | undefined) ?? 'NOTSET') !== 'SAME_UPPER' &&
      a.auto_pad !== 'SAME_LOWER',
    'auto_pad',
  );
  only(top === bottom && left === right, 'padding that differs from side to side');
  only((a.ceil_mode ?? 0) === 0 && (a.storage_order ?? 0) === 0, 'ceil_mode');
  const pair = (v: unknown) => (v === undefined ? undefined : (v as [number, number]));
  return {
    padding: [top, left] as [number, number],
    stride: pair(a.strides),
    dilation: pair(a.dilations),
  };
}

const pooling =
  (f: typeof lab.maxPool2d): Operator =>
  ([x], a) => {
    only(x.rank === 4, 'other than two dimensions');
    const {stride = 1, ...rest} = windowOf(a);
    const padded = Math.max(...rest.padding) > 0;
    only(a.count_include_pad !== 1 || !padded, 'padding that counts');
    return f(x, a.kernel_shape as [number, number], {stride, ...rest});
  };

const extreme =
  (sign: 1 | -1): Operator =>
  ([x], a) => {
    only(a.select_last_index !== 1, 'the last of equal ones');
    const axis = number(a.axis, 0);
    const at = lab.argmax(lab.mul(x, sign), axis);
    const kept = x.shape.map((n, i) => (i === (axis + x.rank) % x.rank ? 1 : n));
    return a.keepdims === 0 ? at : lab.reshape(at, kept);
  };

/** Softmax cross-entropy or its second half, of [n, classes, …] with labels [n, …]. */
const loss =
  (isLog: boolean): Operator =>
  ([scores, labels, weights], a) => {
    const order = [0, ...scores.shape.slice(2).map((_, i) => i + 2), 1];
    const classes = scores.shape[1];
    const rows = lab.reshape(lab.transpose(scores, order), [-1, classes]);
    const logP = isLog ? rows : lab.logSoftmax(rows);
    const ids = labels.values();
    const ignored = a.ignore_index as number | undefined;
    const share = tensorOf(ids.map((k) => (k === ignored ? 0 : weights ? weights.data[k] : 1)));
    const known = ids.map((k) => (k === ignored ? 0 : k));
    const own = lab.sum(lab.mul(lab.oneHot(known, classes), logP), 1);
    const each = lab.neg(lab.mul(share, own));
    const kind = (a.reduction as string | undefined) ?? 'mean';
    const back = lab.reshape(logP, [scores.shape[0], ...scores.shape.slice(2), classes]);
    const outOrder = [0, back.rank - 1, ...scores.shape.slice(2).map((_, i) => i + 1)];
    const log = lab.transpose(back, outOrder);
    if (kind === 'none') return [lab.reshape(each, labels.shape), log];
    if (kind === 'sum') return [lab.sum(each), log];
    const plain = ignored === undefined && weights === undefined && isLog === false;
    return [plain ? lab.crossEntropy(rows, known) : lab.div(lab.sum(each), lab.sum(share)), log];
  };
const tensorOf = (values: number[]) => lab.tensor(values);

/** Weights of a cell, [1, gates·h, …] in ONNX's order of gates, as lab has them. */
function cellOf([, w, r, b]: Tensor[], h: number, order: number[]) {
  const columns = (m: Tensor) => {
    const matrix = lab.reshape(m, m.shape.slice(1));
    return lab.transpose(lab.concat(order.map((k) => lab.slice(matrix, k * h, (k + 1) * h))));
  };
  const gates = order.length;
  const biases = b ? lab.reshape(b, [2, gates * h]) : lab.zeros(2, gates * h);
  const bias = (row: number) =>
    lab.concat(
      order.map((k) =>
        lab.slice(lab.reshape(lab.slice(biases, row, row + 1), [-1]), k * h, (k + 1) * h),
      ),
    );
  return {input: columns(w), state: columns(r), bias: lab.add(bias(0), bias(1))};
}

/** Runs a cell over [steps, batch, d]; gives all states and the last one, as ONNX shapes them. */
const recurrent =
  (
    order: number[],
    run: (w: ReturnType<typeof cellOf>, xs: Tensor[], h: number) => Tensor[],
  ): Operator =>
  (inputs, a) => {
    const [x0, , , , lengths, initial, , peepholes] = inputs;
    only(!initial && !peepholes, 'an initial state or peepholes');
    const x = a.layout === 1 ? lab.transpose(x0, [1, 0, 2]) : x0;
    const [steps, batch, d] = x.shape;
    only(!lengths || lengths.values().every((n) => n === steps), 'sequences of several lengths');
    const h = a.hidden_size as number;
    const xs = lab.range(steps).map((s) => lab.reshape(lab.slice(x, s, s + 1), [batch, d]));
    const states = run(cellOf(inputs, h, order), xs, h);
    if (a.layout === 1) {
      const all = lab.reshape(lab.stack(states, 1), [batch, steps, 1, h]);
      return [all, lab.reshape(states[steps - 1], [batch, 1, h])];
    }
    return [
      lab.reshape(lab.stack(states), [steps, 1, batch, h]),
      lab.reshape(states[steps - 1], [1, batch, h]),
    ];
  };

export const operators: Record<string, Operator> = {
  Add: binary(lab.add),
  Sub: binary(lab.sub),
  Mul: binary(lab.mul),
  Div: ([a, b]) => {
    only(![...a.data, ...b.data].every(Number.isInteger), 'division of whole numbers');
    return lab.div(a, b);
  },
  Pow: ([x, p]) => {
    if (p.size === 1) return lab.pow(x, p.data[0]);
    const each = lab.add(lab.mul(x, 0), p).values();
    const bases = lab.add(x, lab.mul(p, 0));
    return lab.tensor(
      bases.values().map((v, i) => lab.pow(v, each[i])),
      bases.shape,
    );
  },
  Max: fold(lab.maximum),
  Min: fold(lab.minimum),
  Sum: fold(lab.add),
  Mean: (xs) => lab.div(fold(lab.add)(xs, {}) as Tensor, xs.length),
  Less: binary(lab.less),
  Greater: binary((a, b) => lab.less(b, a)),
  LessOrEqual: binary((a, b) => not(lab.less(b, a))),
  GreaterOrEqual: binary((a, b) => not(lab.less(a, b))),
  Equal: binary(lab.equal),
  Not: unary(not),
  And: binary(lab.mul),
  Or: binary(lab.maximum),
  Xor: binary((a, b) => not(lab.equal(a, b))),
  Where: ([c, a, b]) => lab.where(c, a, b),
  Identity: unary((x) => x),
  Neg: unary(lab.neg),
  Abs: unary(lab.abs),
  Sign: unary(lab.sign),
  Exp: unary(lab.exp),
  Log: unary(lab.log),
  Sqrt: unary(lab.sqrt),
  Sin: unary(lab.sin),
  Cos: unary(lab.cos),
  Tan: unary((x) => lab.div(lab.sin(x), lab.cos(x))),
  Tanh: unary(lab.tanh),
  Erf: unary(lab.erf),
  Reciprocal: unary((x) => lab.div(1, x)),
  IsNaN: unary((x) => not(lab.equal(x, x))),
  Sigmoid: unary(lab.sigmoid),
  Softplus: unary(lab.softplus),
  Softsign: unary((x) => lab.div(x, lab.add(1, lab.abs(x)))),
  Relu: unary(lab.relu),
  LeakyRelu: ([x], a) => lab.leakyRelu(x, number(a.alpha, 0.01)),
  PRelu: ([x, slope]) => lab.where(lab.less(x, 0), lab.mul(slope, x), x),
  Elu: ([x], a) => lab.elu(x, number(a.alpha, 1)),
  Selu: ([x], a) =>
    lab.mul(number(a.gamma, 1.0507009873554805), lab.elu(x, number(a.alpha, 1.6732632423543772))),
  Celu: ([x], a) => {
    const alpha = number(a.alpha, 1);
    return lab.mul(alpha, lab.elu(lab.div(x, alpha)));
  },
  HardSigmoid: ([x], a) =>
    lab.clip(lab.add(lab.mul(x, number(a.alpha, 0.2)), number(a.beta, 0.5)), 0, 1),
  HardSwish: ([x]) => lab.mul(x, lab.clip(lab.add(lab.div(x, 6), 0.5), 0, 1)),
  ThresholdedRelu: ([x], a) => lab.where(lab.less(number(a.alpha, 1), x), x, 0),
  Clip: ([x, lo, hi]) => lab.clip(x, number(lo, -Infinity), number(hi, Infinity)),
  ReduceSum: reduction(lab.sum),
  ReduceMean: reduction(lab.mean),
  ReduceMax: reduction(lab.max),
  ReduceMin: reduction(lab.min),
  ReduceLogSumExp: reduction(lab.logSumExp),
  ReduceLogSum: reduction((x, axes, o) => lab.log(lab.sum(x, axes, o))),
  ReduceSumSquare: reduction((x, axes, o) => lab.sum(lab.square(x), axes, o)),
  ReduceL1: reduction((x, axes, o) => lab.sum(lab.abs(x), axes, o)),
  ReduceL2: reduction((x, axes, o) => lab.sqrt(lab.sum(lab.square(x), axes, o))),
  ArgMax: extreme(1),
  ArgMin: extreme(-1),
  Softmax: ([x], a) => lab.softmax(x, number(a.axis, -1)),
  LogSoftmax: ([x], a) => lab.logSoftmax(x, number(a.axis, -1)),
  Hardmax: ([x], a) => {
    const last = x.shape[x.rank - 1];
    only(number(a.axis, -1) === -1 || number(a.axis, -1) === x.rank - 1, 'an inner axis');
    return lab.reshape(lab.oneHot(lab.argmax(lab.reshape(x, [-1, last]), 1), last), x.shape);
  },
  MatMul: binary(lab.matmul),
  Gemm: ([a, b, c], at) => {
    const turned = (m: Tensor, turn: unknown) => (turn === 1 ? lab.transpose(m) : m);
    const y = lab.mul(number(at.alpha, 1), lab.matmul(turned(a, at.transA), turned(b, at.transB)));
    return c ? lab.add(y, lab.mul(number(at.beta, 1), c)) : y;
  },
  Det: ([x]) =>
    x.rank === 2
      ? lab.tensor(linalg.det(x))
      : lab.tensor(
          lab
            .range(x.shape[0])
            .map((i) => linalg.det(lab.reshape(lab.slice(x, i, i + 1), x.shape.slice(1)))),
        ),
  Reshape: ([x, to], a) =>
    lab.reshape(
      x,
      to.values().map((n, i) => (n === 0 && a.allowzero !== 1 ? x.shape[i] : n)),
    ),
  Flatten: ([x], a) => {
    const axis = number(a.axis, 1);
    const rows = x.shape.slice(0, axis).reduce((p, q) => p * q, 1);
    return lab.reshape(x, [rows, x.size / rows]);
  },
  Squeeze: ([x, axes]) => {
    const gone = axes.values().map((k) => (k < 0 ? k + x.rank : k));
    return lab.reshape(
      x,
      x.shape.filter((_, i) => !gone.includes(i)),
    );
  },
  Unsqueeze: ([x, given], a) => {
    const axes = list(given ?? a.axes);
    const rank = x.rank + axes.length;
    const fresh = axes.map((k) => (k < 0 ? k + rank : k));
    const rest = [...x.shape];
    return lab.reshape(
      x,
      lab.range(rank).map((i) => (fresh.includes(i) ? 1 : rest.shift()!)),
    );
  },
  Expand: ([x, to]) => lab.add(x, lab.zeros(...to.values())),
  Shape: ([x], a) => {
    const cut = x.shape.slice(number(a.start, 0), (a.end as number | undefined) ?? x.rank);
    return lab.tensor(cut, [cut.length]);
  },
  Size: ([x]) => lab.tensor(x.size),
  Constant: (_, a) => {
    only(a.value instanceof Tensor, 'a constant of another kind');
    return a.value as Tensor;
  },
  ConstantOfShape: ([to], a) => lab.full(to.values(), number(a.value, 0)),
  Transpose: ([x], a) => lab.transpose(x, a.perm as number[] | undefined),
  Concat: (xs, a) => lab.concat(xs, a.axis as number),
  Slice: ([x, from, to, along, by]) => {
    only(!by || by.values().every((s) => s === 1), 'steps');
    const axes = along ? along.values() : lab.range(from.size);
    return axes.reduce(
      (y, axis, i) => lab.slice(y, from.data[i], Math.min(to.data[i], 2 ** 20), axis),
      x,
    );
  },
  Split: ([x, sizes], a) => {
    only(sizes !== undefined, 'equal parts');
    const axis = number(a.axis, 0);
    const ends = lab.cumulative(sizes.values());
    return ends.map((end, i) => lab.slice(x, end - sizes.data[i], end, axis));
  },
  Pad: ([x, pads, value], a) => {
    only(((a.mode as string | undefined) ?? 'constant') === 'constant', 'reflected rims');
    const fill = number(value, 0);
    const padded = x.shape.reduce(
      (y, _, axis) => lab.pad(y, axis, pads.data[axis], pads.data[axis + x.rank]),
      lab.sub(x, fill),
    );
    return lab.add(padded, fill);
  },
  Gather: ([x, ids], a) => {
    const axis = (number(a.axis, 0) + x.rank) % x.rank;
    const order = [axis, ...lab.range(x.rank).filter((i) => i !== axis)];
    const n = x.shape[axis];
    const rows = lab.take(
      lab.transpose(x, order),
      ids.values().map((k) => (k < 0 ? k + n : k)),
    );
    const rest = x.shape.filter((_, i) => i !== axis);
    const shaped = lab.reshape(rows, [...ids.shape, ...rest]);
    const places = lab.range(shaped.rank);
    const moved = [
      ...places.slice(ids.rank, ids.rank + axis),
      ...places.slice(0, ids.rank),
      ...places.slice(ids.rank + axis),
    ];
    return lab.transpose(shaped, moved);
  },
  OneHot: ([ids, depth, values], a) => {
    only(number(a.axis, -1) === -1 || number(a.axis, -1) === ids.rank, 'an inner axis');
    const n = depth.data[0];
    const hot = lab.oneHot(
      ids.values().map((k) => (k < 0 ? k + n : k)),
      n,
    );
    const [off, on] = values.values();
    return lab.reshape(lab.add(off, lab.mul(on - off, hot)), [...ids.shape, n]);
  },
  CumSum: ([x], a) => {
    only(x.rank === 1 && a.exclusive !== 1 && a.reverse !== 1, 'running sums along axes');
    return lab.tensor(lab.cumulative(x.values()));
  },
  EyeLike: ([x], a) => {
    only(x.shape[0] === x.shape[1] && number(a.k, 0) === 0, 'another diagonal');
    return lab.eye(x.shape[0]);
  },
  Range: ([from, to, step]) => lab.tensor(lab.range(from.item(), to.item(), step.item())),
  Conv: ([x, w, b], a) => {
    only(x.rank === 4 && !b, 'other than two dimensions');
    return lab.conv2d(x, w, {...windowOf(a), groups: number(a.group, 1)});
  },
  ConvTranspose: ([x, w, b], a) => {
    only((x.rank === 4 || x.rank === 3) && !b && !a.output_shape, 'another number of dimensions');
    if (x.rank === 4)
      return lab.convTranspose2d(x, w, {
        ...windowOf(a),
        groups: number(a.group, 1),
        outputPadding: (a.output_padding ?? 0) as [number, number],
      });
    const wide = (t: Tensor) => lab.reshape(t, [t.shape[0], t.shape[1], 1, t.shape[2]]);
    const y = lab.convTranspose2d(wide(x), wide(w));
    return lab.reshape(y, [y.shape[0], y.shape[1], y.shape[3]]);
  },
  MaxPool: pooling(lab.maxPool2d),
  AveragePool: pooling(lab.avgPool2d),
  GlobalAveragePool: ([x]) => lab.mean(x, [2, 3], {keep: true}),
  GlobalMaxPool: ([x]) => lab.max(x, [2, 3], {keep: true}),
  BatchNormalization: ([x, gain, shift, mean, variance], a) => {
    only(a.training_mode !== 1, 'running means');
    const channels = x.shape.map((n, i) => (i === 1 ? n : 1));
    const stats = {mean: lab.reshape(mean, channels), variance: lab.reshape(variance, channels)};
    return lab.batchNorm(x, gain, shift, {epsilon: number(a.epsilon, 1e-5), stats});
  },
  InstanceNormalization: ([x, gain, shift], a) => {
    const [n, c, ...rest] = x.shape;
    const flat = lab.reshape(x, [n, c, -1]);
    const size = flat.shape[2];
    const y = lab.layerNorm(flat, lab.ones(size), lab.zeros(size), number(a.epsilon, 1e-5));
    const across = [1, c, ...rest.map(() => 1)];
    return lab.add(
      lab.mul(lab.reshape(y, x.shape), lab.reshape(gain, across)),
      lab.reshape(shift, across),
    );
  },
  LayerNormalization: ([x, gain, shift], a) => {
    const axis = (number(a.axis, -1) + x.rank) % x.rank;
    const flat = lab.reshape(x, [...x.shape.slice(0, axis), -1]);
    const y = lab.layerNorm(
      flat,
      lab.reshape(gain, [-1]),
      lab.reshape(shift, [-1]),
      number(a.epsilon, 1e-5),
    );
    return lab.reshape(y, x.shape);
  },
  MeanVarianceNormalization: ([x]) => {
    const {mean, variance} = lab.moments(x, [0, 2, 3]);
    return lab.div(lab.sub(x, mean), lab.sqrt(lab.add(variance, 1e-9)));
  },
  SoftmaxCrossEntropyLoss: loss(false),
  NegativeLogLikelihoodLoss: loss(true),
  RNN: recurrent([0], (w, xs, h) =>
    lab.unroll<Tensor, Tensor>((x, s) => lab.rnnCell(w, x, s), xs, lab.zeros(xs[0].shape[0], h)),
  ),
  // ONNX: z, r, n with h′ = (1 − z) n + z h; lab: r, u, n
  GRU: (inputs, a) => {
    only(
      number(a.linear_before_reset, 0) === 1 || isUntouched(inputs, a),
      'a reset before the product',
    );
    return recurrent([1, 0, 2], (w, xs, h) =>
      lab.unroll<Tensor, Tensor>((x, s) => lab.gruCell(w, x, s), xs, lab.zeros(xs[0].shape[0], h)),
    )(inputs, a);
  },
  // ONNX: i, o, f, c̃; lab: i, f, c̃, o
  LSTM: recurrent([0, 2, 3, 1], (w, xs, h) => {
    const zero = lab.zeros(xs[0].shape[0], h);
    const states = lab.unroll<Tensor, lab.LstmState>((x, s) => lab.lstmCell(w, x, s), xs, {
      h: zero,
      c: zero,
    });
    return states.map((s) => s.h);
  }),
};

/** One step from 0 with no bias on the state: there is nothing to reset. */
function isUntouched([x, , , b]: Tensor[], a: Attributes): boolean {
  const steps = x.shape[a.layout === 1 ? 1 : 0];
  return steps === 1 && (!b || b.data.subarray(b.size / 2).every((v) => v === 0));
}

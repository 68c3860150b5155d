// Arrays: vectors, matrices, tensors.
export {linspace, logspace, range, cumulative, quantile} from './arrays';
export {Tensor, tensor, full, zeros, ones, eye, oneHot, isClose} from './tensor';
export type {Plain, Numeric, Like} from './tensor';
export {add, sub, mul, div, neg, maximum, minimum, less, equal, where} from './arithmetic';
export {
  exp,
  log,
  log1p,
  expm1,
  sqrt,
  square,
  pow,
  abs,
  sign,
  sin,
  cos,
  tanh,
  erf,
  clip,
} from './elementwise';
export {sigmoid, softplus, relu, leakyRelu, elu, silu, gelu} from './elementwise';
export {sum, mean, variance, std, max, min, logSumExp, argmax} from './reduce';
export {matmul, dot, outer} from './matmul';
export {softmax, logSoftmax, norm} from './activations';
export {reshape, transpose, slice, pad, concat, stack, take} from './arrange';

// Derivatives.
export {grad, valueAndGrad} from './grad';
export {parameter, backward, gradients, stopGradient, withoutTracking} from './autodiff';
export type {Tree} from './grad';
export {hessianVector, hessian, jacobian, checkGrad} from './second-order';
export {centralDifference} from './central-difference';

// Layers and losses.
export {conv1d, conv2d, convTranspose2d} from './convolution';
export {maxPool2d, avgPool2d} from './pooling';
export {moments, batchNorm, layerNorm, rmsNorm} from './normalization';
export {rnnCell, lstmCell, gruCell, unroll} from './recurrent';
export type {CellWeights, LstmState} from './recurrent';
export {crossEntropy, binaryCrossEntropy, meanSquaredError} from './losses';

// Training.
export {train} from './train';
export {sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, adamw} from './optimizers';
export type {Optimizer, Rate} from './optimizers';
export {clipByNorm, treeNorm} from './clip-gradients';
export {
  normalTensor,
  uniformTensor,
  glorotNormal,
  glorotUniform,
  heNormal,
  heUniform,
} from './initializers';
export {lecunNormal, orthogonal} from './initializers';

// Runs: a rule again and again, for each of several, tuned, counted.
export {each, iterate, best, stepsUntil} from './runs';

// Paper: what a demo shows.
export {print, verbatim, check, progress} from './print';
export {table} from './table';
export type {TableSpec} from './table';
export {fixed, scientific} from './numbers';
export type {Formatted} from './numbers';
export {knob} from './knob';
export type {Slider, SliderRange, Choice, NumberGrid} from './knob';
export {plot} from './plot';
export type {PlotHandle} from './plot';
export type {PlotSpec, PanelSpec, AxisSpec, LineSpec, PointsSpec, HistogramSpec} from './plot-spec';
export type {
  GridSpec,
  ArrowsSpec,
  FieldSpec,
  Numbers,
  PairList,
  Pairs,
  Panels,
  Interval,
} from './plot-spec';
export {gridPoints} from './plot-grid';
export {images} from './images';
export type {ImagesSpec, ImagesHandle, Picture} from './images';
export {diagram} from './diagram';
export type {DiagramSpec} from './diagram';

// Dice.
export {random} from './random';
export type {Dice} from './random';

// Data.
export {twoMoons, spirals, blobs, rings, noisyCurve, ofClass} from './datasets';
export type {Labelled} from './datasets';
export {copyTask, addingTask, sineWave} from './sequences';

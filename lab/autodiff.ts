import {add} from './arithmetic';
import {expectFunction, expectList} from './arguments';
import {sameShape, shapeError, shapeText} from './shape';
import {beginning, isRecording, record, tracking} from './tape';
import {expectTensor, full, Tensor, toTensor, type Numeric} from './tensor';

/*
 * Reverse mode. An operation on tracked tensors notes its inputs and, for each, how a gradient at
 * the output becomes a gradient at that input. `gradients` walks these notes backwards. There is no
 * list of all operations anywhere: when the result is forgotten, so are the notes.
 */

/**
 * A tensor whose gradient is wanted: a trainable weight. Shares its numbers with `x`, if that is a tensor.
 * @example
 * const w = parameter([1, 2]);
 * backward(sum(square(w)));
 * print(w.grad);
 */
export function parameter(x: Numeric): Tensor {
  const {shape, data} = toTensor(x, 'parameter');
  return new Tensor(shape, data, beginning());
}

/** A fresh name for x under which to ask for gradients; stays connected to x, so that `grad` can be nested. */
export function track(x: Tensor): Tensor {
  return x.origin ? record(new Tensor(x.shape, x.data), [x], [(g) => g]) : parameter(x);
}

/**
 * Notes an operation whose gradients `backward` computes all at once, by hand and for speed. When gradients
 * are themselves tracked, they come from `formula` instead, the same operation in single steps.
 */
export function recordFused(
  output: Tensor,
  inputs: readonly Tensor[],
  formula: (...inputs: Tensor[]) => Tensor,
  backward: (g: Tensor) => Tensor[],
): Tensor {
  let last: {g: Tensor; parts: Tensor[]} | undefined;
  const parts = (g: Tensor) => {
    if (last?.g !== g) last = {g, parts: isRecording() ? inSteps(g) : backward(g)};
    return last.parts;
  };
  const inSteps = (g: Tensor) => {
    const names = inputs.map(track);
    return gradients(formula(...names), names, g);
  };
  const pullbacks = inputs.map((_, i) => (g: Tensor) => parts(g)[i]);
  return record(output, inputs, pullbacks);
}

/**
 * The same numbers, constant as far as derivatives are concerned.
 * @example
 * const f = (x: Tensor) => mul(x, stopGradient(x));
 * print(grad(f)(3), grad(square)(3));
 */
export function stopGradient(x: Tensor): Tensor {
  const {shape, data} = expectTensor('stopGradient: x', x);
  return new Tensor(shape, data);
}

/**
 * Runs `f` without taking notes: for evaluation after training.
 * @example
 * const w = parameter([1, 2]);
 * const y = withoutTracking(() => sum(square(w)));
 * print(y, y.origin === undefined);
 */
export function withoutTracking<R>(f: () => R): R {
  expectFunction('withoutTracking: f', f);
  return tracking(false, f);
}

/**
 * The gradients ∂y/∂x for each x in `xs`, by the chain rule from `y` backwards:
 * ḡ(input) = Σ over its uses of pullback(ḡ(output)), where ḡ(y) is `seed` (ones, if left out). Throws if an x is no
 * parameter and comes from none: its gradient would be 0, whatever y is.
 * @example
 * const x = parameter([1, 2]);
 * const y = exp(mul(2, x));
 * print(gradients(y, [x])[0], mul(2, y));
 */
export function gradients(y: Tensor, xs: readonly Tensor[], seed?: Tensor): Tensor[] {
  expectTensor('gradients: y', y);
  expectList('gradients: xs', xs);
  xs.forEach((x, i) => {
    if (!expectTensor(`gradients: xs[${i}]`, x).origin)
      throw new TypeError(`gradients: xs[${i}] is not tracked; make it with parameter(…).`);
  });
  const from = seed === undefined ? full(y.shape, 1) : expectTensor('gradients: seed', seed);
  if (!sameShape(y.shape, from.shape))
    throw shapeError('gradients', y.shape, from.shape, 'y and its seed must agree');
  const {steps, isOpen} = stepsBetween(y, new Set(xs));
  return tracking(isOpen, () => {
    const g = new Map([[y, from]]);
    const sums = new Set<Tensor>();
    for (const step of steps) {
      const gStep = g.get(step)!;
      step.origin!.inputs.forEach((input, i) => {
        if (!input.origin) return;
        const others = g.get(input);
        const into = sums.has(input) && !isOpen ? others : undefined;
        const part = step.origin!.pullbacks[i](gStep, into);
        if (!others) g.set(input, part);
        else if (!into) g.set(input, add(others, part));
        else if (part !== into) addInto(into, part);
        if (others) sums.add(input);
      });
    }
    return xs.map((x) => g.get(x) ?? full(x.shape, 0));
  });
}

/** total ← total + part, in place: only for a sum that nobody else has seen. */
function addInto({data: total}: Tensor, {data: part}: Tensor): void {
  for (let i = 0; i < total.length; i++) total[i] += part[i];
}

/**
 * All tensors computed on the way from `xs` to `y`, last first. `isOpen` says that y depends on
 * tracked tensors besides: then someone may differentiate the gradients again, so they are noted too.
 */
function stepsBetween(y: Tensor, xs: ReadonlySet<Tensor>) {
  let first = Infinity;
  for (const x of xs) first = Math.min(first, x.origin?.order ?? Infinity);
  const steps = new Set<Tensor>();
  let isOpen = false;
  const visit = [y];
  for (let t = visit.pop(); t; t = visit.pop()) {
    if (!t.origin || steps.has(t)) continue;
    const {order, inputs} = t.origin;
    if (order < first || (inputs.length === 0 && !xs.has(t))) isOpen = true;
    else {
      steps.add(t);
      for (const input of inputs) visit.push(input);
    }
  }
  return {steps: [...steps].sort((a, b) => b.origin!.order - a.origin!.order), isOpen};
}

/**
 * Adds ∂loss/∂w into `w.grad` of every parameter w that a scalar loss depends on. Throws if there is none.
 * @example
 * const w = parameter(3);
 * backward(square(w));
 * backward(square(w)); // gradients add up until they are used
 * print(w.grad);
 */
export function backward(loss: Tensor): void {
  if (expectTensor('backward: loss', loss).size !== 1)
    throw new RangeError(
      `backward: a loss of shape ${shapeText(loss.shape)} holds ${loss.size} numbers, not one; use mean(…).`,
    );
  const parameters = new Set<Tensor>();
  const seen = new Set<Tensor>();
  const visit = [loss];
  for (let t = visit.pop(); t; t = visit.pop()) {
    if (!t.origin || seen.has(t)) continue;
    seen.add(t);
    if (t.origin.inputs.length === 0) parameters.add(t);
    visit.push(...t.origin.inputs);
  }
  if (parameters.size === 0)
    throw new TypeError(
      'backward: the loss comes from no parameter; make weights with parameter(…).',
    );
  const list = [...parameters];
  gradients(loss, list).forEach((g, i) => {
    const before = list[i].grad;
    list[i].grad = before ? add(before, g) : g;
  });
}

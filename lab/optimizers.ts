import {expectFinite, expectOptions, wrongKind} from './arguments';
import {leaves, pairs, type Tree} from './grad';
import {sameShape, shapeError} from './shape';
import type {Tensor} from './tensor';

/** The learning rate η: a number, or a schedule that gives it for step 0, 1, 2 … */
export type Rate = number | ((step: number) => number);

/** Changes weights in place, step by step, and remembers what it needs between steps. */
export interface Optimizer {
  /** One step on `weights` by `slopes` of the same form; left out, the `grad` of each weight is used and cleared. */
  step(weights: Tree, slopes?: Tree): void;
}

/** Changes the numbers `w` by the slopes `g` at rate η in step t = 1, 2 …, with `memory` of its own, zeros at first. */
type Update = (
  w: Float64Array,
  g: Float64Array,
  eta: number,
  memory: Float64Array[],
  t: number,
) => void;

/** Settings: the rate, and numbers between 0 and what each may be at most. */
function expectSettings(name: string, given: object, limits: Record<string, number>): void {
  if (given === undefined)
    throw wrongKind(`${name}: options`, 'an object such as {rate: 0.1}', given);
  expectOptions(name, given, 'rate', ...Object.keys(limits));
  const {rate} = given as {rate: unknown};
  if (typeof rate !== 'function') expectFinite(`${name}: rate`, rate, 0);
  for (const [key, most] of Object.entries(limits)) {
    const value = (given as Record<string, unknown>)[key];
    if (value !== undefined) expectFinite(`${name}: ${key}`, value, 0, most);
  }
}

const BELOW_ONE = 1 - Number.EPSILON / 2;

function optimizer(name: string, rate: Rate, memories: number, update: Update): Optimizer {
  const memory = new Map<Float64Array, Float64Array[]>();
  let t = 0;
  return {
    step(weights, slopes) {
      const eta = expectFinite(
        `${name}: the learning rate`,
        typeof rate === 'number' ? rate : rate(t),
        0,
      );
      // All is checked before the first weight moves: a bad step changes nothing.
      const where = `${name}: step`;
      const list: [Tensor, Tensor | undefined][] =
        slopes === undefined
          ? leaves(weights, where).map((w) => [w, w.grad])
          : pairs(weights, slopes, where);
      for (const [w, g] of list)
        if (g && !sameShape(w.shape, g.shape))
          throw shapeError(where, w.shape, g.shape, 'a weight and its gradient must agree');
      t++;
      list.forEach(([w, g]) => {
        if (slopes === undefined) w.grad = undefined;
        if (!g) return;
        let own = memory.get(w.data);
        if (!own) {
          own = Array.from({length: memories}, () => new Float64Array(w.size));
          memory.set(w.data, own);
        }
        update(w.data, g.data, eta, own, t);
      });
    },
  };
}

/**
 * Gradient descent: w ← w − η g.
 * @example
 * const w = tensor([4, -2]);
 * const descent = sgd({rate: 0.1});
 * for (const _ of range(20)) descent.step(w, mul(2, w));
 * print(w); // w² has its minimum at 0
 */
export function sgd(options: {rate: Rate}): Optimizer {
  expectSettings('sgd', options, {});
  return optimizer('sgd', options.rate, 0, (w, g, eta) => {
    for (let i = 0; i < w.length; i++) w[i] -= eta * g[i];
  });
}

/**
 * Heavy ball: v ← μ v + g, w ← w − η v. Polyak 1964.
 * @example
 * const w = tensor([4, -2]);
 * const descent = momentum({rate: 0.02, momentum: 0.8});
 * for (const _ of range(50)) descent.step(w, mul(2, w));
 * print(w);
 */
export function momentum(options: {rate: Rate; momentum?: number}): Optimizer {
  expectSettings('momentum', options, {momentum: Infinity});
  const {rate, momentum: mu = 0.9} = options;
  return optimizer('momentum', rate, 1, (w, g, eta, [v]) => {
    for (let i = 0; i < w.length; i++) {
      v[i] = mu * v[i] + g[i];
      w[i] -= eta * v[i];
    }
  });
}

/**
 * Nesterov's momentum: v ← μ v + g, w ← w − η (g + μ v). Sutskever et al. 2013.
 * @example
 * const w = tensor([4, -2]);
 * const descent = nesterov({rate: 0.02, momentum: 0.8});
 * for (const _ of range(50)) descent.step(w, mul(2, w));
 * print(w);
 */
export function nesterov(options: {rate: Rate; momentum?: number}): Optimizer {
  expectSettings('nesterov', options, {momentum: Infinity});
  const {rate, momentum: mu = 0.9} = options;
  return optimizer('nesterov', rate, 1, (w, g, eta, [v]) => {
    for (let i = 0; i < w.length; i++) {
      v[i] = mu * v[i] + g[i];
      w[i] -= eta * (g[i] + mu * v[i]);
    }
  });
}

/**
 * AdaGrad: s ← s + g², w ← w − η g / (√s + ε). Duchi et al. 2011.
 * @example
 * const w = tensor([4, -2]);
 * const descent = adagrad({rate: 1});
 * for (const _ of range(20)) descent.step(w, mul([2, 200], w));
 * print(w); // each weight gets a rate of its own
 */
export function adagrad(options: {rate: Rate; epsilon?: number}): Optimizer {
  expectSettings('adagrad', options, {epsilon: Infinity});
  const {rate, epsilon = 1e-8} = options;
  return optimizer('adagrad', rate, 1, (w, g, eta, [s]) => {
    for (let i = 0; i < w.length; i++) {
      s[i] += g[i] * g[i];
      w[i] -= (eta * g[i]) / (Math.sqrt(s[i]) + epsilon);
    }
  });
}

/**
 * RMSProp: s ← ρ s + (1 − ρ) g², w ← w − η g / (√s + ε). Tieleman & Hinton 2012.
 * @example
 * const w = tensor([4, -2]);
 * const descent = rmsprop({rate: 0.1});
 * for (const _ of range(60)) descent.step(w, mul([2, 200], w));
 * print(w);
 */
export function rmsprop(options: {rate: Rate; decay?: number; epsilon?: number}): Optimizer {
  expectSettings('rmsprop', options, {decay: 1, epsilon: Infinity});
  const {rate, decay: rho = 0.9, epsilon = 1e-8} = options;
  return optimizer('rmsprop', rate, 1, (w, g, eta, [s]) => {
    for (let i = 0; i < w.length; i++) {
      s[i] = rho * s[i] + (1 - rho) * g[i] * g[i];
      w[i] -= (eta * g[i]) / (Math.sqrt(s[i]) + epsilon);
    }
  });
}

/**
 * Adadelta: s ← ρ s + (1 − ρ) g², Δ = √(d + ε) / √(s + ε) · g, d ← ρ d + (1 − ρ) Δ², w ← w − η Δ. Zeiler 2012.
 * @example
 * const w = tensor([4, -2]);
 * const descent = adadelta({decay: 0.9});
 * for (const _ of range(300)) descent.step(w, mul(2, w));
 * print(w); // no rate to choose; its first steps are about √ε
 */
export function adadelta(options: {rate?: Rate; decay?: number; epsilon?: number} = {}): Optimizer {
  expectOptions('adadelta', options, 'rate', 'decay', 'epsilon');
  const {rate = 1, decay: rho = 0.95, epsilon = 1e-6} = options;
  expectSettings('adadelta', {rate, decay: rho, epsilon}, {decay: 1, epsilon: Infinity});
  return optimizer('adadelta', rate, 2, (w, g, eta, [s, d]) => {
    for (let i = 0; i < w.length; i++) {
      s[i] = rho * s[i] + (1 - rho) * g[i] * g[i];
      const step = (Math.sqrt(d[i] + epsilon) / Math.sqrt(s[i] + epsilon)) * g[i];
      d[i] = rho * d[i] + (1 - rho) * step * step;
      w[i] -= eta * step;
    }
  });
}

/** Settings of Adam: β₁ for the mean of gradients, β₂ for their squares, ε against division by 0. */
export interface AdamOptions {
  rate: Rate;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
}

/**
 * Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ), v̂ likewise. Kingma & Ba 2015.
 * @example
 * const w = tensor([4, -2]);
 * const descent = adam({rate: 0.1});
 * for (const _ of range(100)) descent.step(w, mul([2, 200], w));
 * print(w);
 */
export function adam(options: AdamOptions): Optimizer {
  return adaptive('adam', options, {}, 0);
}

/**
 * AdamW: Adam, and apart from it w ← w − η λ w with λ = `decay` (0.01 if left out). Loshchilov & Hutter 2019.
 * @example
 * const w = tensor([4, -2]);
 * const descent = adamw({rate: 0.1, decay: 0.5});
 * for (const _ of range(10)) descent.step(w, zeros(2));
 * print(w); // decay alone: w ← (1 − ηλ) w
 */
export function adamw(options: AdamOptions & {decay?: number}): Optimizer {
  return adaptive('adamw', options, {decay: Infinity}, options?.decay ?? 0.01);
}

function adaptive(
  name: string,
  options: AdamOptions,
  limits: Record<string, number>,
  decay: number,
): Optimizer {
  expectSettings(name, options, {
    beta1: BELOW_ONE,
    beta2: BELOW_ONE,
    epsilon: Infinity,
    ...limits,
  });
  const {rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8} = options;
  return optimizer(name, rate, 2, (w, g, eta, [m, v], t) => {
    const correct1 = 1 / (1 - beta1 ** t);
    const correct2 = 1 / (1 - beta2 ** t);
    for (let i = 0; i < w.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const step = (m[i] * correct1) / (Math.sqrt(v[i] * correct2) + epsilon);
      w[i] -= eta * (step + decay * w[i]);
    }
  });
}

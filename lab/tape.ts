/** How something was computed: from which inputs, and the derivative with respect to each. */
export interface Origin<T> {
  /** Counts up: an output has a larger number than its inputs. */
  order: number;
  inputs: readonly T[];
  pullbacks: readonly Pullback<T>[];
}

/**
 * A derivative: from the gradient at the output to the gradient at one input. It may add its result to
 * `into`, the sum so far at that input, and return that: a weight used at every step of a long sequence
 * then needs no tensor of its own size per step.
 */
export type Pullback<T> = (g: T, into?: T) => T;

let order = 0;
let recording = true;

/** What `gradients` begins with: something that comes from nothing else. */
export function beginning<T>(): Origin<T> {
  return {order: order++, inputs: [], pullbacks: []};
}

/** Notes how `output` was computed, if any input is tracked; returns `output`. */
export function record<T extends {origin?: Origin<T>}>(
  output: T,
  inputs: readonly T[],
  pullbacks: readonly Pullback<T>[],
): T {
  if (recording && inputs.some((input) => input.origin !== undefined))
    output.origin = {order: order++, inputs, pullbacks};
  return output;
}

/** Whether notes are taken now. */
export function isRecording(): boolean {
  return recording;
}

/** Runs `f` with notes or without: a derivative that is asked for is taken, wherever that is. */
export function tracking<R>(wanted: boolean, f: () => R): R {
  const before = recording;
  recording = wanted;
  try {
    return f();
  } finally {
    recording = before;
  }
}

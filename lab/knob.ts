import {mismatch, declareKnob} from './knob-spec';
import {formatValue} from './format';
import {currentHost, perRun} from './host';
import type {KnobSpec, KnobValue} from './output';

/** A knob for one number. */
export interface Slider {
  value: number;
  min: number;
  max: number;
  /** Left out: a hundredth of the range, rounded to 1, 2 or 5. With `log` it is a step of the exponent. */
  step?: number;
  /** Moves in powers of ten. */
  log?: boolean;
}

/** A knob for one of several options. */
export interface Choice<T extends string | number> {
  value: NoInfer<T>;
  options: readonly T[];
}

/** A knob for a vector or a matrix of numbers, of the size of `value`. */
export interface NumberGrid<T extends number[] | number[][]> {
  value: T;
  min?: number;
  max?: number;
  step?: number;
}

/**
 * A value that the reader can change: a slider, a choice, a switch or a small grid of numbers,
 * whichever the spec describes. Answers with the value set, in the author's run the spec's own:
 * `const lambda = knob('λ', {value: 1, min: 0, max: 3, step: 0.05})`.
 * @example
 * const k = knob('k', {value: 2, min: 1, max: 8, step: 1});
 * const f = knob('f', {value: 'sin', options: ['sin', 'cos']});
 * const x = linspace(0, 2 * Math.PI, 101);
 * const y = f === 'sin' ? sin(mul(k, x)) : cos(mul(k, x));
 * plot({x: {label: 'x', values: x}, lines: {'f(kx)': y}});
 */
export function knob<const T extends string | number>(label: string, spec: Choice<T>): T;
export function knob(label: string, spec: Slider): number;
export function knob(label: string, spec: {value: boolean}): boolean;
export function knob(label: string, spec: NumberGrid<number[]>): number[];
export function knob(label: string, spec: NumberGrid<number[][]>): number[][];
export function knob(
  label: string,
  spec: Slider | Choice<string | number> | {value: boolean} | NumberGrid<number[] | number[][]>,
): KnobValue {
  const answer = ask(declareKnob(label, spec));
  // Options may be numbers; hosts know strings only.
  if ('options' in spec)
    return spec.options[spec.options.findIndex((option) => String(option) === answer)];
  return answer;
}

const declared = perRun(() => new Set<string>());

function ask(spec: KnobSpec): KnobValue {
  const host = currentHost();
  if (!host) return copy(spec.value);
  if (declared().has(spec.label)) {
    throw new RangeError(`knob('${spec.label}'): two knobs have this label; give each its own.`);
  }
  declared().add(spec.label);
  const answer = host.knob({...spec, value: copy(spec.value)} as KnobSpec);
  const problem = mismatch(spec, answer);
  if (!problem) return copy(answer);
  throw new RangeError(
    `knob('${spec.label}'): the value set should be ${problem}, but is ${formatValue(answer)}.`,
  );
}

/** A demo may write into its grid without changing the spec. */
function copy(value: KnobValue): KnobValue {
  if (!Array.isArray(value)) return value;
  return value.map((row: number | number[]) => (Array.isArray(row) ? [...row] : row)) as
    number[] | number[][];
}

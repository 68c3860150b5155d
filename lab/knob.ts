import {declareKnob, expectLabel, mismatch} from './knob-spec';
import {formatValue} from './format';
import {longForm} from './knob-short';
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

/** From, to, and the step: left out, a hundredth of the range, rounded to 1, 2 or 5. */
export type SliderRange = readonly [min: number, max: number, step?: number];

/**
 * A value that the reader can change. A number with its range is a slider, `knob('λ', 1, [0, 3])`, with a
 * step `[0, 3, 0.05]`, in powers of ten `knob('κ', 100, [1, 1000], 'log')`; a list is a choice whose first
 * option holds, `knob('data', ['moons', 'rings'])`; true or false is a switch. An object can say all of it,
 * and also a small grid of numbers: `knob('W', {value: [[2, 0], [0, 1]]})`. Answers with the value set, in
 * the author's run the one given.
 * @example
 * const k = knob('k', 2, [1, 8, 1]);
 * const f = knob('f', ['sin', 'cos']);
 * const x = linspace(0, 2 * Math.PI, 101);
 * const y = f === 'sin' ? sin(mul(k, x)) : cos(mul(k, x));
 * plot({x: {label: 'x', values: x}, lines: {'f(kx)': y}});
 */
export function knob(label: string, value: number, range: SliderRange, scale?: 'log'): number;
export function knob<const T extends string | number>(label: string, options: readonly T[]): T;
export function knob(label: string, value: boolean): boolean;
export function knob<const T extends string | number>(label: string, spec: Choice<T>): T;
export function knob(label: string, spec: Slider): number;
export function knob(label: string, spec: {value: boolean}): boolean;
export function knob(label: string, spec: NumberGrid<number[]>): number[];
export function knob(label: string, spec: NumberGrid<number[][]>): number[][];
export function knob(label: string, given: unknown, range?: SliderRange, scale?: 'log'): KnobValue {
  expectLabel(label);
  const spec = longForm(label, given, range, scale);
  const answer = ask(declareKnob(label, spec));
  // Options may be numbers; hosts know strings only.
  if ('options' in spec) {
    const {options} = spec as Choice<string | number>;
    return options[options.findIndex((option) => String(option) === answer)];
  }
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

import {expectFields, type Fields} from './expect-fields';
import {formatValue} from './format';
import type {KnobSpec} from './output';

/** Makes a host's spec from an author's, or throws an error that says what was expected. */
export function declareKnob(label: string, spec: object): KnobSpec {
  const declared = classify(label, spec);
  const problem = specProblem(declared) ?? mismatch(declared, declared.value);
  if (!problem) return declared;
  const came = 'value' in spec ? ` (value: ${formatValue(spec.value)})` : '';
  throw new RangeError(`knob('${label}'): expected ${problem}${came}.`);
}

/** Throws unless `label` can stand beside a knob, and in the messages about it. */
export function expectLabel(label: unknown) {
  if (typeof label === 'string' && label !== '') return;
  throw new TypeError(
    `knob(label, spec): label should be the text beside the knob, but is ${formatValue(label)}.`,
  );
}

interface Loose {
  value?: unknown;
  options?: unknown;
  min?: unknown;
  max?: unknown;
  step?: unknown;
  log?: unknown;
}

const looseFields: Fields<Loose> = {value: 1, options: 1, min: 1, max: 1, step: 1, log: 1};

function classify(label: string, spec: Loose): KnobSpec {
  if (typeof spec !== 'object' || spec === null || !('value' in spec)) {
    throw new TypeError(
      `knob('${label}', spec): spec should be an object with a value, but is ${formatValue(spec)}.`,
    );
  }
  expectFields(spec, looseFields, `knob('${label}')`);
  const {value} = spec;
  if (Array.isArray(spec.options)) {
    return {knob: 'choice', label, value: String(value), options: spec.options.map(String)};
  }
  if (typeof value === 'boolean') return {knob: 'switch', label, value};
  const [min, max, step] = (['min', 'max', 'step'] as const).map((key) =>
    optionalNumber(label, spec, key),
  );
  if (typeof value === 'number') {
    if (min === undefined || max === undefined) {
      throw new TypeError(
        `knob('${label}'): a slider needs min and max, as in {value: 1, min: 0, max: 3}.`,
      );
    }
    const log = spec.log === true;
    return {
      knob: 'slider',
      label,
      value,
      min,
      max,
      step: step ?? (log ? 0.1 : roundStep((max - min) / 100)),
      ...(log ? {log} : {}),
    };
  }
  if (Array.isArray(value)) {
    return {
      knob: 'grid',
      label,
      value: value as number[] | number[][],
      ...(min === undefined ? {} : {min}),
      ...(max === undefined ? {} : {max}),
      ...(step === undefined ? {} : {step}),
    };
  }
  throw new TypeError(
    `knob('${label}'): value should be a number (with min and max), one of options, a boolean or a list of numbers, but is ${formatValue(value)}.`,
  );
}

function optionalNumber(
  label: string,
  spec: Loose,
  key: 'min' | 'max' | 'step',
): number | undefined {
  const x = spec[key];
  if (x === undefined || (typeof x === 'number' && Number.isFinite(x))) return x;
  throw new TypeError(
    `knob('${label}'): ${key} should be a finite number, but is ${formatValue(x)}.`,
  );
}

/** The largest of 1, 2, 5 × a power of ten that is not above `step`. */
function roundStep(step: number): number {
  const power = Math.floor(Math.log10(step) + 1e-9);
  const leading = [5, 2, 1].find((d) => Number(`${d}e${power}`) <= step * (1 + 1e-9)) ?? 1;
  return Number(`${leading}e${power}`);
}

/** What is wrong with the spec itself, as what was expected instead. */
function specProblem(spec: KnobSpec): string | undefined {
  if (spec.knob === 'choice') {
    if (spec.options.length === 0) return 'at least one option';
    if (new Set(spec.options).size < spec.options.length) return 'options that all differ';
  }
  if (spec.knob === 'slider') {
    if (!(spec.min < spec.max)) return `min below max (they are ${spec.min} and ${spec.max})`;
    if (!(spec.step > 0)) return `a step above 0 (it is ${spec.step})`;
    if (spec.log && !(spec.min > 0))
      return `min above 0 for a slider in powers of ten (it is ${spec.min})`;
  }
  if (spec.knob === 'grid' && !isGrid(spec.value))
    return 'a list of numbers, or of equally long lists of numbers';
  return undefined;
}

function isGrid(value: unknown): value is number[] | number[][] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const width = Array.isArray(value[0]) ? value[0].length : undefined;
  if (width === undefined) return value.every(Number.isFinite);
  return (
    width > 0 &&
    value.every(
      (row: unknown) => Array.isArray(row) && row.length === width && row.every(Number.isFinite),
    )
  );
}

/** What the value of a knob should be, if `value` is not it. */
export function mismatch(spec: KnobSpec, value: unknown): string | undefined {
  switch (spec.knob) {
    case 'switch':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'choice':
      return spec.options.some((option) => option === value)
        ? undefined
        : `one of ${spec.options.map((option) => `'${option}'`).join(', ')}`;
    case 'slider':
      return typeof value === 'number' && value >= spec.min && value <= spec.max
        ? undefined
        : `a number from ${spec.min} to ${spec.max}`;
    case 'grid':
      return gridProblem(spec, value);
  }
}

function gridProblem(spec: Extract<KnobSpec, {knob: 'grid'}>, value: unknown): string | undefined {
  const shape = (grid: number[] | number[][]) =>
    [grid.length, Array.isArray(grid[0]) ? grid[0].length : 0].join('×');
  if (!isGrid(value) || shape(value) !== shape(spec.value)) {
    return `a grid of numbers of the same size as ${formatValue(spec.value)}`;
  }
  const {min = -Infinity, max = Infinity} = spec;
  return value.flat().every((x) => x >= min && x <= max)
    ? undefined
    : `numbers from ${min} to ${max}`;
}

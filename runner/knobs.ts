import type {KnobSpec, KnobValue} from 'lab/output';

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(isNumber);

/** The reader's value if it is one that this knob can take, else the author's. */
export function acceptKnob(spec: KnobSpec, value: unknown): KnobValue {
  switch (spec.knob) {
    case 'slider':
      return isNumber(value) && value >= spec.min && value <= spec.max ? value : spec.value;
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value) ? value : spec.value;
    case 'switch':
      return typeof value === 'boolean' ? value : spec.value;
    case 'grid':
      return hasShapeOf(spec.value, value) && isWithin(value, spec) ? value : spec.value;
  }
}

function hasShapeOf(model: number[] | number[][], value: unknown): value is number[] | number[][] {
  if (!Array.isArray(value) || value.length !== model.length) return false;
  return model.every((row, i) =>
    Array.isArray(row) ? isNumbers(value[i]) && value[i].length === row.length : isNumber(value[i]),
  );
}

function isWithin(value: number[] | number[][], {min, max}: {min?: number; max?: number}): boolean {
  return value.flat().every((x) => x >= (min ?? -Infinity) && x <= (max ?? Infinity));
}

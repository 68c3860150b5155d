import type {KnobSpec, KnobValue} from 'lab/output';
import {isRecord} from '@site/src/storage/isRecord';

/** Values that the reader has set, by the label of the knob. */
export type KnobValues = Record<string, KnobValue>;

/** The value a knob stands at: the reader's if it fits the spec, else the author's. */
export function valueOf<S extends KnobSpec>(spec: S, values: KnobValues): S['value'];
export function valueOf(spec: KnobSpec, values: KnobValues): KnobValue {
  const value = Object.hasOwn(values, spec.label) ? values[spec.label] : undefined;
  return value !== undefined && fits(spec, value) ? value : spec.value;
}

function fits(spec: KnobSpec, value: KnobValue): boolean {
  switch (spec.knob) {
    case 'slider':
      return typeof value === 'number' && value >= spec.min && value <= spec.max;
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value);
    case 'switch':
      return typeof value === 'boolean';
    case 'grid':
      return (
        isKnobValue(value) &&
        shapeOf(value) === shapeOf(spec.value) &&
        numbersOf(value).every((x) => x >= (spec.min ?? -Infinity) && x <= (spec.max ?? Infinity))
      );
  }
}

function numbersOf(value: KnobValue): number[] {
  return Array.isArray(value) ? value.flat() : [];
}

function shapeOf(value: KnobValue): string {
  if (!Array.isArray(value)) return '';
  const [first] = value;
  return `${value.length}×${Array.isArray(first) ? first.length : 0}`;
}

/** Whether something read from storage or from a link can be the value of a knob. */
export function isKnobValue(value: unknown): value is KnobValue {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (!Array.isArray(value)) return isFiniteNumber(value);
  if (value.length === 0) return false;
  if (value.every(isFiniteNumber)) return true;
  const [first] = value as unknown[];
  return (
    Array.isArray(first) &&
    first.length > 0 &&
    value.every(
      (row) => Array.isArray(row) && row.length === first.length && row.every(isFiniteNumber),
    )
  );
}

/** Whether something read from storage or from a link can be values of knobs. */
export function isKnobValues(value: unknown): value is KnobValues {
  return isRecord(value) && Object.values(value).every(isKnobValue);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

import type {KnobSpec} from 'lab/output';

type SliderSpec = Extract<KnobSpec, {knob: 'slider'}>;

/** Where on its track a slider stands: the value itself, or its power of ten. */
export function toTrack({log}: SliderSpec, value: number): number {
  return log ? Math.log10(value) : value;
}

/** The value at a place of the track, without the dust of binary fractions, never out of range. */
export function fromTrack(spec: SliderSpec, place: number): number {
  return clamp(Number((spec.log ? 10 ** place : place).toPrecision(spec.log ? 3 : 12)), spec);
}

/** The nearest value in range. */
export function clamp(
  value: number,
  {min = -Infinity, max = Infinity}: {min?: number; max?: number},
): number {
  return Math.min(max, Math.max(min, value));
}

/** A number as it stands in a field: short, but the same number when read again. */
export function showNumber(value: number): string {
  const plain = String(value);
  return plain.length > 8 ? String(Number(value.toPrecision(4))) : plain;
}

/*
 * What lab's functions are given, checked before anything is changed. Every message names the function,
 * what it expected and what came: the live editor has no compiler that would say so.
 */
import {formatValue} from './format';
import {isTensor} from './format-matrix';
import {LARGEST_TENSOR, shapeText} from './shape';

/** What came instead, in a few words. */
export function came(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isTensor(value)) return `a tensor of shape ${shapeText(value.shape)}`;
  if (Array.isArray(value) && value.length > 8) return `a list of ${value.length}`;
  const text = formatValue(value).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The error for an argument of the wrong kind. */
export function wrongKind(where: string, wanted: string, value: unknown): TypeError {
  return new TypeError(`${where} must be ${wanted}, got ${came(value)}.`);
}

/** A number; NaN and ±Infinity are numbers. */
export function expectNumber(where: string, value: unknown): number {
  if (typeof value !== 'number') throw wrongKind(where, 'a number', value);
  return value;
}

/** A finite number from `least` to `most`. */
export function expectFinite(
  where: string,
  value: unknown,
  least = -Infinity,
  most = Infinity,
): number {
  if (Number.isFinite(value) && (value as number) >= least && (value as number) <= most)
    return value as number;
  const bounds = [
    ...(least > -Infinity ? [`≥ ${least}`] : []),
    ...(most < Infinity ? [`≤ ${most}`] : []),
  ];
  throw new RangeError(
    `${where} must be ${['a finite number', bounds.join(' and ')].join(' ').trim()}, got ${came(value)}.`,
  );
}

/** A whole number from `least` to `most`; what is counted in lists and axes ends at 2²⁴. */
export function expectWhole(
  where: string,
  value: unknown,
  least = -LARGEST_TENSOR,
  most = LARGEST_TENSOR,
): number {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most)
    return (value as number) + 0; // −0 is 0
  const bounds = most === LARGEST_TENSOR ? `≥ ${least}` : `from ${least} to ${most}`;
  const tooMany = Number.isSafeInteger(value) && most === LARGEST_TENSOR && Number(value) > most;
  throw new RangeError(
    `${where} must be a whole number ${bounds}, got ${came(value)}${tooMany ? `; lab stops at ${most}` : ''}.`,
  );
}

/** A function. */
export function expectFunction(where: string, value: unknown): void {
  if (typeof value !== 'function') throw wrongKind(where, 'a function', value);
}

/** A list or typed array of anything. */
export function expectList(where: string, value: unknown): ArrayLike<unknown> {
  const isList =
    Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
  if (!isList) throw wrongKind(where, 'a list', value);
  return value as unknown as ArrayLike<unknown>;
}

/** A list or typed array of numbers, each of which may have to be finite. */
export function expectNumbers(
  where: string,
  value: unknown,
  mayBe: 'any' | 'finite' = 'any',
): ArrayLike<number> {
  const list = expectList(where, value);
  for (let i = 0; i < list.length; i++)
    if (mayBe === 'any') expectNumber(`${where}: entry ${i}`, list[i]);
    else expectFinite(`${where}: entry ${i}`, list[i]);
  return list as ArrayLike<number>;
}

/** A list of whole numbers from 0 to n − 1, copied: later changes of the list do not reach it. */
export function expectIndices(where: string, value: unknown, n: number): Int32Array {
  const list = expectList(where, value);
  const indices = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const at = list[i];
    if (!Number.isInteger(at) || (at as number) < 0 || (at as number) >= n)
      throw new RangeError(
        `${where}: entry ${i} must be a whole number from 0 to ${n - 1}, got ${came(at)}.`,
      );
    indices[i] = at as number;
  }
  return indices;
}

/** An object whose fields are known by name; left out, it is empty. */
export function expectOptions(where: string, value: unknown, ...fields: string[]): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isTensor(value))
    throw wrongKind(`${where}: options`, `an object such as {${fields[0]}: …}`, value);
  for (const key in value)
    if (!fields.includes(key))
      throw new TypeError(`${where}: there is no '${key}'; the fields are ${fields.join(', ')}.`);
}

/** What dice have drawn: as many numbers as were asked for. */
export function expectDraws(where: string, drawn: unknown, n: number): ArrayLike<number> {
  const list = expectNumbers(`${where}: dice`, drawn);
  if (list.length !== n)
    throw new RangeError(`${where}: dice must draw ${n} numbers, got ${list.length}.`);
  return list;
}

/** Dice, or what stands in for them: an object with the methods that are used. */
export function expectDice(where: string, dice: unknown, ...methods: string[]): void {
  const held = (typeof dice === 'object' && dice !== null ? dice : {}) as Record<string, unknown>;
  if (!methods.every((method) => typeof held[method] === 'function'))
    throw wrongKind(`${where}: dice`, 'dice, as random(1) makes them', dice);
}

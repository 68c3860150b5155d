/** What became of one call: refused in clear words, or right. Anything else is a fault. */
import {Tensor, add, grad, mul, range, square, tensor} from 'lab';
import type {Export} from './exports';
import {flat, plain, same, type Nest} from './naive';

const ENGINE =
  /Cannot (read|destructure|convert|mix|set|assign)|is not (a function|iterable|defined|a constructor)|Invalid (array|typed)|call stack|object null|fault of lab/;

/** Calls, and says 'refused' or 'right'; throws with what is wrong. */
export function judge(e: Export, args: unknown[]): 'refused' | 'right' {
  let result: unknown;
  try {
    result = e.call(...args);
  } catch (error) {
    expectSound();
    if (e.anything) return 'refused';
    const {message} = error as Error;
    if (!(error instanceof Error)) throw new Error(`threw ${String(error)}`, {cause: error});
    if (ENGINE.test(message)) throw new Error(`says '${message}'`, {cause: error});
    if (!new RegExp(`(^|\\W)${e.name}\\b`).test(message))
      throw new Error(`does not name ${e.name}: '${message}'`, {cause: error});
    return 'refused';
  }
  expectSound();
  if (e.anything) return 'right';
  const numbers = numbersIn(result);
  if (!numbers.every(Number.isFinite) && args.every(isTame) && !e.oracle)
    throw new Error(`gave ${numbers.slice(0, 8).join(', ')} for moderate numbers`);
  if (!e.oracle || (numbers.length === 0 && typeof result === 'object')) return 'right';
  const wanted = (e.oracle as (...given: unknown[]) => Nest | boolean)(...args);
  const isRight =
    typeof wanted === 'boolean' ? result === wanted : same(plain(result), wanted, 1e-8);
  if (isRight) return 'right';
  throw new Error(`gave ${show(result)} instead of ${show(wanted)}`);
}

const show = (x: unknown) =>
  typeof x === 'boolean' ? String(x) : flat(plain(x)).slice(0, 8).join(', ');

/** A computation that a poisoned pool, or notes that are no longer taken, would spoil. */
function expectSound(): void {
  const a = add(tensor(range(12)), 100);
  const b = mul(tensor(range(12)), 0);
  if (!a.data.every((x, i) => x === 100 + i) || !b.data.every((x) => x === 0))
    throw new Error('left the pool of memory spoiled');
  if (grad(square)(3) !== 6) throw new Error('left derivatives spoiled');
}

/** All numbers in a result; a tensor that does not hold what its shape says is a fault. */
function numbersIn(x: unknown, depth = 0): number[] {
  if (typeof x === 'number') return [x];
  if (x instanceof Tensor) {
    const size = x.shape.reduce((a, b) => a * b, 1);
    if (!x.shape.every((n) => Number.isInteger(n) && n >= 0) || x.data.length !== size)
      throw new Error(`gave a tensor of shape ${x.shape.join('×')} with ${x.data.length} numbers`);
    return Array.from(x.data);
  }
  if (typeof x !== 'object' || x === null || depth > 6) return [];
  return Object.values(x).flatMap((part) => numbersIn(part, depth + 1));
}

/** Finite and of moderate size, wherever there is a number. */
function isTame(x: unknown, depth = 0): boolean {
  if (typeof x === 'number') return Number.isFinite(x) && Math.abs(x) < 1e6;
  if (x instanceof Tensor) return x.size > 0 && x.data.every((v) => Math.abs(v) < 1e6);
  if (typeof x !== 'object' || x === null || depth > 9) return true;
  if (Array.isArray(x) && x.length === 0) return false; // the mean of nothing is NaN
  return Object.values(x).every((part) => isTame(part, depth + 1));
}

import {LARGEST_TENSOR} from './shape';

const CHUNK = 2 ** 16; // bytes
const LARGEST = 2 ** 14;

// The engine's own: a host may count what the global one makes, which costs more than a small result.
const Small = Float64Array;

let chunk = new ArrayBuffer(CHUNK);
let used = 0;

/**
 * Room for the n numbers of a result, zeros at first. Small results lie side by side in a shared
 * buffer, because making a buffer costs more than filling it (0.1 against 0.6 µs for 128 numbers);
 * the buffer goes when the last of them is forgotten. Throws before it changes anything: a length that is
 * none would set `used` to NaN, and then all results would lie at the start of one buffer.
 */
export function allocate(n: number): Float64Array {
  if (!(Number.isInteger(n) && n >= 0 && n <= LARGEST_TENSOR))
    throw new RangeError(`lab: there is no room of ${n} numbers; this is a fault of lab.`);
  const bytes = n * 8;
  if (bytes > LARGEST) return new Float64Array(n);
  if (n <= 8) return new Small(n);
  if (used + bytes > CHUNK) {
    chunk = new ArrayBuffer(CHUNK);
    used = 0;
  }
  const room = new Small(chunk, used, n);
  used += bytes;
  return room;
}

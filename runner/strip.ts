/**
 * Takes everything off a worker's global scope that is not the language itself. A list of what may
 * stay, not of what must go: what a browser adds tomorrow is gone too.
 */

const kept = new Set(
  `globalThis undefined NaN Infinity Object Function Array Number Boolean String Symbol BigInt Math
  Date RegExp JSON Reflect Proxy Promise Map Set WeakMap WeakSet WeakRef FinalizationRegistry
  Iterator Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  InternalError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
  Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array Intl
  parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent
  escape unescape eval queueMicrotask structuredClone`.split(/\s+/),
);

/**
 * Strips `scope` and every prototype it inherits from, down to `Object.prototype`. Answers with the
 * names that resisted; with one of them left no demo may run.
 */
export function stripGlobals(scope: object): string[] {
  const resisted: string[] = [];
  for (
    let object: object | null = scope;
    object && object !== Object.prototype;
    object = Reflect.getPrototypeOf(object)
  ) {
    for (const name of Reflect.ownKeys(object)) {
      if (typeof name === 'symbol' || kept.has(name) || take(object, name)) continue;
      resisted.push(name);
    }
  }
  return resisted;
}

function take(object: object, name: string): boolean {
  if (Reflect.deleteProperty(object, name)) return true;
  if (Reflect.defineProperty(object, name, {value: undefined, writable: false})) return true;
  // A constant such as `TEMPORARY` cannot be taken away and gives nothing.
  return typeof Reflect.getOwnPropertyDescriptor(object, name)?.value === 'number';
}

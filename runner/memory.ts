/**
 * Counts the large arrays of a worker, because no browser limits them: V8 keeps objects below 4 GB by
 * itself, but not what typed arrays hold. Arrays that were forgotten are given back as the engine says so,
 * which it does between two turns of the event loop.
 */

/** What is smaller is left to the engine; a million numbers are large. */
const large = 8_000_000;

const methods = ['slice', 'map', 'filter', 'toSorted', 'toReversed', 'with', 'transfer'];

export interface Memory {
  /** Says that so many bytes are about to be taken; throws if that is too much. */
  take(bytes: number): void;
  /** Bytes of large arrays taken since `restart`. */
  taken(): number;
  restart(): void;
}

/** Counts what all ways to make a large array or buffer make, from now on. */
export function guardMemory(
  scope: Record<string, unknown>,
  most: number,
  refuse: (bytes: number) => Error,
): Memory {
  let held = 0;
  let taken = 0;
  const forgotten = new FinalizationRegistry<number>((bytes) => {
    held -= bytes;
  });
  const take = (bytes: number) => {
    if (bytes < large) return;
    if (held + bytes > most) throw refuse(bytes);
    taken += bytes;
  };
  const keep = (made: ArrayBufferLike) => {
    if (made.byteLength < large) return;
    held += made.byteLength;
    forgotten.register(made, made.byteLength);
  };
  for (const name of Object.getOwnPropertyNames(scope)) {
    const Native = scope[name];
    if (!/^(ArrayBuffer|\w+Array)$/.test(name) || typeof Native !== 'function') continue;
    const width = Number(
      Reflect.get(Native, 'BYTES_PER_ELEMENT') ?? (name === 'ArrayBuffer' ? 1 : 0),
    );
    if (width === 0) continue;
    const guarded: unknown = new Proxy(Native, {
      construct(target, args: unknown[], newTarget) {
        const [first] = args;
        const isView = first instanceof ArrayBuffer;
        if (!isView) take(width * lengthOf(first));
        const made = Reflect.construct(target, args, newTarget) as object;
        if (!isView) keep(made instanceof ArrayBuffer ? made : (made as ArrayBufferView).buffer);
        return made;
      },
    });
    Object.defineProperty(scope, name, {value: guarded, writable: true, configurable: true});
  }
  const shared = Reflect.getPrototypeOf(Float64Array.prototype) ?? {};
  for (const prototype of [shared, ArrayBuffer.prototype]) guardMethods(prototype, take, keep);
  return {
    take,
    taken: () => taken,
    restart: () => {
      taken = 0;
    },
  };
}

function lengthOf(first: unknown): number {
  if (typeof first === 'number') return first;
  if (typeof first !== 'object' || first === null) return 0;
  const length: unknown = Reflect.get(first, 'length');
  return typeof length === 'number' ? length : 0;
}

function guardMethods(
  prototype: object,
  take: (bytes: number) => void,
  keep: (made: ArrayBufferLike) => void,
): void {
  for (const name of methods) {
    const native: unknown = Reflect.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof native !== 'function') continue;
    const value = {
      [name](this: ArrayBuffer | ArrayBufferView, ...args: unknown[]): unknown {
        const bytes = this.byteLength;
        if (!(bytes >= large)) return Reflect.apply(native, this, args);
        // Not more than it is itself; a smaller part is counted when it is there.
        take(bytes);
        const made = Reflect.apply(native, this, args) as ArrayBuffer | ArrayBufferView;
        keep(made instanceof ArrayBuffer ? made : made.buffer);
        return made;
      },
    }[name];
    Object.defineProperty(prototype, name, {value, writable: true, configurable: true});
  }
}

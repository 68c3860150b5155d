/** Any value as text that a person can read, in bounded time and space. */
import {alignRows, isTensor, matrixOf, type TensorLike} from './format-matrix';
import {Formatted, formatNumber} from './numbers';

const WIDTH = 72;
const MOST_ITEMS = 40;
const MOST_CHARACTERS = 6000;
const MOST_VALUES = 2000;
const DEEPEST = 5;

interface Walk {
  /** How many more values may be written. */
  left: number;
  parents: object[];
}

/**
 * `value` as text: numbers with six significant digits, matrices aligned, long lists and deep
 * objects shortened with `…`, cycles named. Never throws, never runs long.
 */
export function formatValue(value: unknown): string {
  const text = write(value, {left: MOST_VALUES, parents: []});
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

function write(value: unknown, walk: Walk): string {
  walk.left--;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return describeFunction(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Formatted) return value.value;
  if (walk.parents.includes(value)) return '[cycle]';
  if (walk.parents.length >= DEEPEST || walk.left <= 0) return Array.isArray(value) ? '[…]' : '{…}';
  walk.parents.push(value);
  try {
    return writeObject(value, walk);
  } catch {
    // A proxy or a broken iterator may throw at any touch.
    return '[cannot be shown]';
  } finally {
    walk.parents.pop();
  }
}

function quote(text: string): string {
  const shown = text.length > 1000 ? `${text.slice(0, 1000)}…` : text;
  return `'${shown.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}

function describeFunction(f: object): string {
  const name = ownText(f, 'name');
  return name ? `[function ${name}]` : '[function]';
}

function ownText(value: object, key: string): string {
  const found: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return typeof found === 'string' ? found : '';
}

function writeObject(value: object, walk: Walk): string {
  if (isTensor(value)) return writeTensor(value, walk);
  if (Array.isArray(value)) return writeList(value, walk);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const numbers = value as ArrayBufferView & ArrayLike<number | bigint>;
    return `${value.constructor.name}(${numbers.length}) ${writeList(numbers, walk)}`;
  }
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date || value instanceof RegExp) return String(value);
  if (value instanceof Map) {
    const entries = firstOf(value, ([key, item]) => `${write(key, walk)} → ${write(item, walk)}`);
    return `Map(${value.size}) ${wrap('{', entries, '}', value.size)}`;
  }
  if (value instanceof Set) {
    const entries = firstOf(value, (item) => write(item, walk));
    return `Set(${value.size}) ${wrap('{', entries, '}', value.size)}`;
  }
  return writeRecord(value, walk);
}

function writeRecord(value: object, walk: Walk): string {
  const keys = Object.keys(value);
  const entries = keys.slice(0, MOST_ITEMS).map((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    const name = /^[\p{L}_$][\p{L}\p{M}\p{N}_$]*$/u.test(key) ? key : quote(key);
    // Asking a getter may run any code.
    return `${name}: ${property?.get ? '[getter]' : write(property?.value, walk)}`;
  });
  const maker: unknown = Object.getOwnPropertyDescriptor(
    Object.getPrototypeOf(value) ?? {},
    'constructor',
  )?.value;
  const name = typeof maker === 'function' ? ownText(maker, 'name') : '';
  return (name && name !== 'Object' ? `${name} ` : '') + wrap('{', entries, '}', keys.length);
}

function firstOf<T>(items: Iterable<T>, show: (item: T) => string): string[] {
  const shown: string[] = [];
  for (const item of items) {
    if (shown.length === MOST_ITEMS) break;
    shown.push(show(item));
  }
  return shown;
}

/** Of a long list both ends are shown: the last items tell whether a sequence has settled. */
function writeList(list: ArrayLike<unknown>, walk: Walk): string {
  const matrix = matrixOf(list);
  if (matrix) return alignRows(matrix);
  const {length} = list;
  const head = length > MOST_ITEMS ? MOST_ITEMS - 10 : length;
  const shown: string[] = [];
  for (let i = 0; i < head && walk.left > 0; i++) shown.push(write(list[i], walk));
  const tail = Math.min(3, length - shown.length);
  const skipped = length - shown.length - tail;
  if (skipped > 0) shown.push(`… ${skipped} more …`);
  for (let i = length - tail; i < length; i++) shown.push(write(list[i], walk));
  return wrap('[', shown, ']');
}

function writeTensor({shape, data}: TensorLike, walk: Walk): string {
  if (shape.length === 0) return formatNumber(data[0]);
  const text = writeAxis(data, shape, walk);
  return `Tensor(${shape.join('×')})${text.includes('\n') ? '\n' : ' '}${text}`;
}

function writeAxis(data: TensorLike['data'], shape: readonly number[], walk: Walk): string {
  if (shape.length === 1) return writeList(data, walk);
  const [n, ...rest] = shape;
  const size = data.length / n;
  if (shape.length === 2 && size > 0) {
    return alignRows({rows: n, columns: rest[0], at: (i, j) => data[i * size + j]});
  }
  const parts: string[] = [];
  for (let i = 0; i < Math.min(n, 6) && walk.left > 0; i++, walk.left -= size) {
    parts.push(writeAxis(data.subarray(i * size, (i + 1) * size), rest, walk));
  }
  return wrap('[', parts, ']', n);
}

/** On one line if it fits, else in lines of at most 72 columns. */
function wrap(open: string, entries: string[], close: string, count = entries.length): string {
  const left = count - entries.length;
  const all = left > 0 ? [...entries, `… ${left} more`] : entries;
  const flat = open + all.join(', ') + close;
  if (flat.length <= WIDTH && !flat.includes('\n')) return flat;
  const lines: string[] = [];
  for (const [i, entry] of all.entries()) {
    const end = i < all.length - 1 ? ',' : close;
    const text = ` ${entry.replaceAll('\n', '\n ')}${end}`;
    const last = lines.length - 1;
    const fits = i > 0 && lines[last].length + text.length <= WIDTH;
    if (fits && !text.includes('\n') && !lines[last].includes('\n')) lines[last] += text;
    else lines.push(i === 0 ? open + text.slice(1) : text);
  }
  return lines.join('\n');
}

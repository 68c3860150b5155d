/** Reads the little of ONNX's files (protocol buffers) that its operator tests need. */
import {Tensor} from 'lab';

type Field = [number: number, value: bigint | Buffer];

/** All fields of a message: numbers as they are, everything else as bytes. */
function fields(bytes: Buffer): Field[] {
  const found: Field[] = [];
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const key = Number(varint());
    const kind = key & 7;
    if (kind === 0) found.push([key >> 3, varint()]);
    else {
      const length = kind === 2 ? Number(varint()) : kind === 5 ? 4 : 8;
      found.push([key >> 3, bytes.subarray(at, at + length)]);
      at += length;
    }
  }
  return found;
}

const all = (message: Field[], number: number) =>
  message.flatMap(([n, v]) => (n === number ? [v] : []));
const signed = (v: bigint) => Number(BigInt.asIntN(64, v));

/** A list of whole numbers, packed or one by one. */
function wholes(parts: (bigint | Buffer)[]): number[] {
  return parts.flatMap((part) => {
    if (typeof part === 'bigint') return signed(part);
    const list: number[] = [];
    for (let at = 0; at < part.length;) {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = part[at++];
        value |= BigInt(byte & 127) << shift;
        if (byte < 128) break;
      }
      list.push(signed(value));
    }
    return list;
  });
}

/** Numbers of one width, lying one after another. */
const numbers = (bytes: Buffer, width: number, read: (at: number) => number) =>
  Array.from({length: bytes.length / width}, (_, i) => read(i * width));

/** A tensor of numbers; undefined for one of another kind (strings, halves). */
export function readTensor(bytes: Buffer): Tensor | undefined {
  const message = fields(bytes);
  const shape = wholes(all(message, 1));
  const kind = Number(all(message, 2)[0] ?? 0);
  const [raw] = all(message, 9) as Buffer[];
  const typed = (number: number) => Buffer.concat(all(message, number) as Buffer[]);
  const read: Partial<Record<number, () => number[]>> = {
    1: () => numbers(raw ?? typed(4), 4, (i) => (raw ?? typed(4)).readFloatLE(i)),
    11: () => numbers(raw ?? typed(10), 8, (i) => (raw ?? typed(10)).readDoubleLE(i)),
    2: () => (raw ? numbers(raw, 1, (i) => raw.readUInt8(i)) : wholes(all(message, 5))),
    3: () => (raw ? numbers(raw, 1, (i) => raw.readInt8(i)) : wholes(all(message, 5))),
    6: () => (raw ? numbers(raw, 4, (i) => raw.readInt32LE(i)) : wholes(all(message, 5))),
    7: () =>
      raw ? numbers(raw, 8, (i) => Number(raw.readBigInt64LE(i))) : wholes(all(message, 7)),
    9: () => (raw ? numbers(raw, 1, (i) => raw.readUInt8(i)) : wholes(all(message, 5))),
  };
  const values = read[kind]?.();
  // sequences and optional values are other messages, whose bytes fill no shape
  const size = shape.reduce((a, b) => a * b, 1);
  return values?.length === size ? new Tensor(shape, Float64Array.from(values)) : undefined;
}

/** One step of a graph. */
export interface Step {
  kind: string;
  inputs: string[];
  outputs: string[];
  attributes: Record<string, number | number[] | string | Tensor | undefined>;
}

export interface Graph {
  steps: Step[];
  inputs: string[];
  outputs: string[];
}

const text = (v: bigint | Buffer) => v.toString();

function readAttribute(bytes: Buffer): [string, Step['attributes'][string]] {
  const message = fields(bytes);
  const one = (number: number) => all(message, number)[0];
  const name = text(one(1));
  switch (Number(one(20))) {
    case 1:
      return [name, (one(2) as Buffer).readFloatLE(0)];
    case 2:
      return [name, signed(one(3) as bigint)];
    case 3:
      return [name, text(one(4))];
    case 4:
      return [name, readTensor(one(5) as Buffer)];
    case 7:
      return [name, wholes(all(message, 8))];
    default:
      return [name, undefined];
  }
}

export function readGraph(bytes: Buffer): Graph {
  const graph = fields(all(fields(bytes), 7)[0] as Buffer);
  const names = (number: number) =>
    all(graph, number).map((v) => text(all(fields(v as Buffer), 1)[0]));
  const steps = all(graph, 1).map((v): Step => {
    const node = fields(v as Buffer);
    return {
      kind: text(all(node, 4)[0]),
      inputs: all(node, 1).map(text),
      outputs: all(node, 2).map(text),
      attributes: Object.fromEntries(all(node, 5).map((a) => readAttribute(a as Buffer))),
    };
  });
  return {steps, inputs: names(11), outputs: names(12)};
}

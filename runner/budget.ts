/**
 * How much a run has put out. Everything that counts is a local variable or a string: a demo that
 * patches `Array.prototype` or `Map.prototype` reaches none of it.
 */
import type {ErrorItem} from 'lab/output';
import {fault} from './faults';
import {limits} from './protocol';

const {stringify} = JSON;
const {create} = Object;

export interface Budget {
  /** The item as JSON, or what is wrong with it. */
  take(key: number, item: unknown): {text: string} | {error: ErrorItem};
}

/** Counts places and characters of the output of one run. */
export function createBudget(): Budget {
  const lengths = create(null) as Record<number, number>;
  let places = 0;
  let total = 0;
  return {
    take(key, item) {
      if (typeof key !== 'number') return {error: fault('BadItem')};
      const text = toJson(item);
      if (text === undefined) return {error: fault('BadItem')};
      const known = lengths[key];
      if (known === undefined) places++;
      total += text.length - (known ?? 0);
      lengths[key] = text.length;
      if (places > limits.items) return {error: fault('TooManyItems')};
      if (text.length > limits.item || total > limits.output) {
        return {error: fault('TooMuchOutput')};
      }
      return {text};
    },
  };
}

/** As JSON; undefined for what JSON cannot say: a cycle, a bigint, a text beyond the engine's longest. */
export function toJson(item: unknown): string | undefined {
  try {
    const text: unknown = stringify(item);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

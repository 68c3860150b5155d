import type {ErrorItem, Item, KnobSpec} from 'lab/output';
import {fault} from '../../runner/faults';
import {limits} from '../../runner/protocol';
import {toItem, toKnob} from '../../runner/validate';

/** What a worker said, after nothing in it was believed. */
export type Word =
  | {type: 'began'; compiled: string}
  | {type: 'knob'; spec: KnobSpec}
  | {type: 'items'; items: [number, Item][]}
  | {type: 'done'; ms: number; draws: boolean; endedAt?: number}
  | {type: 'failed'; ms: number; draws: boolean; error: ErrorItem};

/** Reads a worker's JSON; undefined when it is none of its five words. A bad item becomes an error line. */
export function readWord(text: string): Word | undefined {
  const said = parse(text);
  const ms = numberOr0(said.ms);
  const draws = said.draws === true;
  switch (said.type) {
    case 'began':
      return {type: 'began', compiled: typeof said.compiled === 'string' ? said.compiled : ''};
    case 'knob': {
      const read = toKnob(said.spec);
      return 'knob' in read ? {type: 'knob', spec: read.knob} : undefined;
    }
    case 'items':
      return Array.isArray(said.items)
        ? {type: 'items', items: said.items.flatMap((entry: unknown) => readEntry(entry))}
        : undefined;
    case 'done':
      return {type: 'done', ms, draws, ...endedAt(said.endedAt)};
    case 'failed': {
      const read = toItem(said.error);
      const error = 'item' in read && read.item.kind === 'error' ? read.item : fault('BadItem');
      return {type: 'failed', ms, draws, error};
    }
    default:
      return undefined;
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? {...value} : {};
  } catch {
    return {};
  }
}

function readEntry(entry: unknown): [number, Item][] {
  if (!Array.isArray(entry)) return [];
  const [key, value] = entry as unknown[];
  if (typeof key !== 'number' || !Number.isInteger(key) || key < 0) return [];
  if (key > 1000 * limits.items) return [];
  const read = toItem(value);
  if ('problem' in read) return [[key, fault('BadItem', {detail: read.problem})]];
  // Errors are the runner's to report; a demo that emits one would speak in its name.
  return [[key, read.item.kind === 'error' ? fault('BadItem') : read.item]];
}

function endedAt(line: unknown): {endedAt?: number} {
  return typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? {endedAt: line} : {};
}

function numberOr0(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

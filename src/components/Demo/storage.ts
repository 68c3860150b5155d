import {isRecord} from '@site/src/storage/isRecord';
import {openRecords, type SaveResult} from '@site/src/storage/records';
import {isKnobValues, type KnobValues} from './values';

/** What the reader has made of a demo. */
export interface Saved {
  /** The full edited text; absent when only knobs were moved. */
  code?: string;
  /** Of the original that was edited. */
  hash: string;
  knobs: KnobValues;
  seed: number;
  /** A text put aside: an edit of an earlier original, or the reader's own while they edit a linked one. */
  aside?: string;
  /** Texts that were put aside before that one, the latest first. */
  below?: string[];
}

/** Keeps one record per demo. */
export interface DemoStore {
  load(src: string): Saved | undefined;
  /** Keeps the record, or forgets the demo if there is nothing to keep. */
  save(src: string, saved: Saved): SaveResult;
  /** The name of its record in the browser's storage. */
  keyOf(src: string): string;
}

/** A store on top of `localStorage`; `getStorage` may throw, as browsers do when storage is blocked. */
export function createStore(root: string, getStorage: () => Storage | undefined): DemoStore {
  const records = openRecords(root, getStorage);
  return {
    keyOf: (src) => `${root}demo/${src}`,
    load: (src) => parseSaved(records.read(`demo/${src}`)),
    save: (src, saved) =>
      records.write(`demo/${src}`, isEmpty(saved) ? undefined : {v: 1, ...saved}),
  };
}

function isEmpty({code, knobs, seed, aside}: Saved): boolean {
  const isUntouched = code === undefined && aside === undefined;
  return isUntouched && seed === 0 && Object.keys(knobs).length === 0;
}

function parseSaved(parsed: unknown): Saved | undefined {
  if (!isRecord(parsed) || parsed.v !== 1) return undefined;
  const {code, hash, knobs, seed, aside, below} = parsed;
  if (typeof hash !== 'string' || !isKnobValues(knobs) || !Number.isSafeInteger(seed))
    return undefined;
  return {
    hash,
    knobs,
    seed: Number(seed),
    ...(typeof code === 'string' ? {code} : {}),
    ...(typeof aside === 'string' ? {aside} : {}),
    ...(isTexts(below) ? {below} : {}),
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

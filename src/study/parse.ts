import {isRecord} from '../storage/isRecord';
import {
  maxItems,
  maxNoteLength,
  maxTitleLength,
  type StudyItem,
  type StudyList,
  unique,
} from './list';

/** A longer key names no unit. */
const maxKeyLength = 200;

/** A key as it may be shown and kept; whether there is such a unit is another question. */
export function isKey(value: unknown): value is string {
  // No control characters, no line breaks: a key is one line.
  return (
    typeof value === 'string' && value.length <= maxKeyLength && /^[\p{L}\p{N}#/._-]+$/u.test(value)
  );
}

/** A note or title: no longer than it may be, line breaks as `\n`. */
export function cleanNote(text: string): string {
  return text.replace(/\r\n?/g, '\n').slice(0, maxNoteLength);
}

/** On one line. */
export function cleanTitle(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, maxTitleLength);
}

/** A list out of plain data that nobody vouches for: `{v: 1, title, items: [{key, note, isDone}]}`. */
export function parseList(value: unknown): StudyList | undefined {
  if (!isRecord(value) || value.v !== 1 || !Array.isArray(value.items)) return undefined;
  if (value.items.length > maxItems) return undefined;
  const items = value.items.map(parseItem);
  if (!items.every((item) => item !== undefined)) return undefined;
  return {
    title: typeof value.title === 'string' ? cleanTitle(value.title) : '',
    items: unique(items),
  };
}

function parseItem(value: unknown): StudyItem | undefined {
  if (!isRecord(value) || !isKey(value.key)) return undefined;
  return {
    key: value.key,
    note: typeof value.note === 'string' ? cleanNote(value.note) : '',
    isDone: value.isDone === true,
  };
}

/** The plain data that `parseList` reads. */
export function formatList({title, items}: StudyList): object {
  return {v: 1, title, items};
}

import {decodePayload, encodePayload, type Decoded, type Encoded} from '../links/payload';
import {isRecord} from '../storage/isRecord';
import {maxItems, type StudyItem, type StudyList, unique} from './list';
import {cleanNote, cleanTitle, isKey} from './parse';

/** Packs a list into the payload of a fragment: title, keys in order, notes. What is ticked off stays at home. */
export function encodeList({title, items}: StudyList): Encoded {
  return encodePayload({
    ...(title && {t: title}),
    i: items.map(({key, note}) => (note ? [key, note] : key)),
  });
}

/** Reads what `encodeList` wrote, and anything else that a link may have become. */
export function decodeList(payload: string): Decoded<StudyList> {
  return decodePayload(payload, check);
}

function check(parsed: unknown): StudyList | undefined {
  if (!isRecord(parsed) || !Array.isArray(parsed.i) || parsed.i.length > maxItems) return undefined;
  const {t: title = '', i} = parsed;
  const items = i.map(checkItem);
  if (typeof title !== 'string' || !items.every((item) => item !== undefined)) return undefined;
  return {title: cleanTitle(title), items: unique(items)};
}

function checkItem(value: unknown): StudyItem | undefined {
  const [key, note = '', ...rest] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!isKey(key) || typeof note !== 'string' || rest.length > 0) return undefined;
  return {key, note: cleanNote(note), isDone: false};
}

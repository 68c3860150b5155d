import {diffArrays} from 'diff';

/** What makes one text of another: before line `at` (from 0) go on, leave out so many lines, put these in. */
export type Difference = [at: number, removed: number, added: string[]][];

/** The lines in which a text differs from its original. */
export function differenceOf(original: string, text: string): Difference {
  const difference: Difference = [];
  let at = 0;
  let isOpen = false;
  for (const {added, removed, value} of diffArrays(original.split('\n'), text.split('\n'))) {
    if (!added && !removed) {
      at += value.length;
      isOpen = false;
      continue;
    }
    if (!isOpen) difference.push([at, 0, []]);
    isOpen = true;
    const last = difference[difference.length - 1];
    if (removed) {
      last[1] += value.length;
      at += value.length;
    } else {
      last[2].push(...value);
    }
  }
  return difference;
}

/** The text that a difference makes of its original; undefined where it is none, or fits another text. */
export function applyDifference(original: string, difference: unknown): string | undefined {
  if (!Array.isArray(difference)) return undefined;
  const lines = original.split('\n');
  const text: string[] = [];
  let next = 0;
  for (const part of difference as unknown[]) {
    if (!isPart(part)) return undefined;
    const [at, removed, added] = part;
    if (at < next || at + removed > lines.length) return undefined;
    text.push(...lines.slice(next, at), ...added);
    next = at + removed;
  }
  return [...text, ...lines.slice(next)].join('\n');
}

function isPart(part: unknown): part is Difference[number] {
  if (!Array.isArray(part) || part.length !== 3) return false;
  const [at, removed, added] = part as unknown[];
  return (
    isCount(at) &&
    isCount(removed) &&
    Array.isArray(added) &&
    added.every((line) => typeof line === 'string' && !line.includes('\n'))
  );
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

/** A short name for a text: another text has, as good as certainly, another one. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

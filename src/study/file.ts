import {isRecord} from '../storage/isRecord';
import type {StudyList} from './list';
import {formatList, parseList} from './parse';

/** Says in the file what it is, so that another one is not taken for it. */
const format = 'deep-learning-derived/study-list';

/** A list as a file, ticks and notes included. */
export function writeFile(list: StudyList): string {
  return `${JSON.stringify({format, ...formatList(list)}, null, 2)}\n`;
}

/** What a file holds; undefined if that is no list. */
export function readFile(text: string): StudyList | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) && parsed.format === format ? parseList(parsed) : undefined;
  } catch {
    return undefined;
  }
}

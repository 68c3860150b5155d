import {segments} from '../../model/search';
import type {Query} from './query';

/** A stretch of a text, with whether a query asks for it. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

type Wanted = Pick<Query, 'words' | 'isOpen'>;

/** Where the words of a query stand in a text; neighbours are one. */
export function findMatches(text: string, {words, isOpen}: Wanted): {start: number; end: number}[] {
  const whole = new Set(words);
  const last = (isOpen && words.at(-1)) || '';
  const ranges: {start: number; end: number}[] = [];
  for (const {word, start, end} of segments(text)) {
    const isMatch = whole.has(word) || (last.length > 1 && word.startsWith(last));
    if (!isMatch) continue;
    const before = ranges.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else ranges.push({start, end});
  }
  return ranges;
}

/** The text in pieces, those that match marked. */
export function markMatches(text: string, wanted: Wanted): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const {start, end} of findMatches(text, wanted)) {
    if (start > at) pieces.push({text: text.slice(at, start), isMatch: false});
    pieces.push({text: text.slice(start, end), isMatch: true});
    at = end;
  }
  if (at < text.length) pieces.push({text: text.slice(at), isMatch: false});
  return pieces;
}

/** About so many characters of a text, with its first match in them. */
export function excerpt(text: string, wanted: Wanted, most = 150): string {
  if (text.length <= most) return text;
  const first = findMatches(text, wanted)[0]?.start ?? 0;
  if (first < most * 0.7) return `${cutBefore(text, most)}…`;
  const from = text.lastIndexOf(' ', first - most * 0.3);
  const start = from > first - most * 0.6 ? from + 1 : Math.max(0, first - Math.round(most * 0.3));
  const rest = text.slice(start);
  return `…${rest.length <= most ? rest : `${cutBefore(rest, most)}…`}`;
}

/** At a space, if there is one near. */
function cutBefore(text: string, most: number): string {
  const space = text.lastIndexOf(' ', most);
  return text.slice(0, space > most * 0.8 ? space : most);
}

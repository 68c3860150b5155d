import type {ErrorItem} from 'lab/output';
import {fault} from '../faults';
import {findFullWidth} from './full-width';
import {findRefused} from './refuse';
import {placeIn, readSource} from './source';

/** What the parser threw, in plain words. */
export function explainSyntax(code: string, thrown: unknown): ErrorItem {
  return explainJsx(code) ?? explainFullWidth(code) ?? explain(code, thrown);
}

/** Code that parses as soon as tags are allowed has tags. */
function explainJsx(code: string): ErrorItem | undefined {
  if (!/<[\w>]/.test(code)) return undefined;
  try {
    const refused = findRefused(readSource(code, true));
    return refused?.name === 'NoJsx' ? refused : undefined;
  } catch {
    return undefined;
  }
}

function explainFullWidth(code: string): ErrorItem | undefined {
  const sign = findFullWidth(code);
  if (!sign) return undefined;
  const {line, column} = placeIn(code, sign.at);
  return {...fault('FullWidth', {found: sign.found, instead: sign.instead}, line), column};
}

function explain(code: string, thrown: unknown): ErrorItem {
  const message = plain(thrown instanceof Error ? thrown.message : String(thrown));
  const loc = placeOf(thrown);
  if (!loc) return {kind: 'error', name: 'SyntaxError', message};
  const {line, column} = loc;
  const lines = code.split('\n');
  const rest = lines[line - 1]?.slice(column - 1) ?? '';
  const expected = /^Unexpected token, expected "(.+)"$/.exec(message)?.[1];
  if (expected === undefined && message !== 'Unexpected token') {
    return {kind: 'error', name: 'SyntaxError', message, line, column};
  }
  const isAtEnd = (rest + lines.slice(line).join('')).trim() === '';
  const found = /^(?:[\w$]+|\S)/.exec(rest)?.[0] ?? '↵';
  const values = {...(expected === undefined ? {} : {expected}), ...(isAtEnd ? {} : {found})};
  const name = isAtEnd
    ? expected === undefined
      ? 'Unfinished'
      : 'UnfinishedBefore'
    : expected === undefined
      ? 'Unexpected'
      : 'Expected';
  return {...fault(name, values, line), column};
}

/** Without the parser's own place: `… (1:9)`. */
function plain(message: string): string {
  return message.replace(/^Error transforming demo\.ts: /, '').replace(/ \(\d+:\d+\)$/, '');
}

function placeOf(thrown: unknown): {line: number; column: number} | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('loc' in thrown)) return undefined;
  const {loc} = thrown;
  if (typeof loc !== 'object' || loc === null || !('line' in loc) || !('column' in loc)) {
    return undefined;
  }
  const {line, column} = loc;
  return typeof line === 'number' && typeof column === 'number' ? {line, column} : undefined;
}

import {TokenType as tt} from 'sucrase/dist/parser/tokenizer/types';
import type {ErrorItem} from 'lab/output';
import {fault, type FaultName} from '../faults';
import {halfWidthOf} from './full-width';
import {placeIn, type Source, type Token} from './source';

/** What is TypeScript, or nearly, and is not compiled here: the first of it, or undefined. */
export function findRefused({code, tokens}: Source): ErrorItem | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const found = refusalAt(tokens, i);
    if (!found) continue;
    const {line, column} = placeIn(code, tokens[i].start + (found.offset ?? 0));
    return {...fault(found.name, found.values, line), column};
  }
  return undefined;
}

interface Refusal {
  name: FaultName;
  values?: Record<string, string>;
  offset?: number;
}

function refusalAt(tokens: Token[], i: number): Refusal | undefined {
  const token = tokens[i];
  const next = tokens[i + 1] as Token | undefined;
  if (token.type === tt.at) return {name: 'NoDecorators'};
  if (token.type === tt.jsxTagStart) return {name: 'NoJsx'};
  if (token.type === tt._import && isImportEquals(tokens, i)) return {name: 'NoImportEquals'};
  if (token.type === tt._export && next?.type === tt.eq) return {name: 'NoImportEquals'};
  if (token.text === 'import' && next?.type === tt.dot && tokens[i - 1]?.type !== tt.dot) {
    return {name: 'NoImportMeta'};
  }
  if (isNamespace(tokens, i)) return {name: 'NoNamespaces'};
  if (isAccessor(token, next)) return {name: 'NoAccessor'};
  if (token.type !== tt.name) return undefined;
  // To the parser, every character outside ASCII is a letter.
  const offset = [...token.text].findIndex((one) => halfWidthOf(one) !== undefined);
  if (offset < 0) return undefined;
  const found = [...token.text][offset];
  return {name: 'FullWidth', values: {found, instead: halfWidthOf(found) ?? ''}, offset};
}

/** `import fs = require('fs')`, `import A = B.C`, `import type A = …`. */
function isImportEquals(tokens: Token[], i: number): boolean {
  return [2, 3].some((after) => {
    const names = tokens.slice(i + 1, i + after);
    return tokens[i + after]?.type === tt.eq && names.every(({text}) => /^[\w$]+$/.test(text));
  });
}

/** `namespace A {`, `module A.B {`; what is only declared vanishes as any type does. */
function isNamespace(tokens: Token[], i: number): boolean {
  const [before, word, name, after] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  const isWord = word.isType && (word.text === 'namespace' || word.text === 'module');
  if (!isWord || before?.text === 'declare' || name?.type !== tt.name) return false;
  return after?.type === tt.braceL || after?.type === tt.dot;
}

/** `accessor x = 1` in a class. */
function isAccessor(word: Token, name: Token | undefined): boolean {
  const isMember = word.text === 'accessor' && word.contextId !== null;
  return isMember && (name?.contextId === word.contextId || name?.type === tt.hash);
}

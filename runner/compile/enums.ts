import {TokenType as tt} from 'sucrase/dist/parser/tokenizer/types';
import {closingOf, type Source, type Token} from './source';

/** The enum object inside its own function; no member can have this name. */
const self = '$enum';

/**
 * Writes enums as the functions that TypeScript makes of them. A member that is a string has no name
 * looked up by value, however the string was written; several enums of one name are one object.
 */
export function writeEnums(source: Source): void {
  const {tokens} = source;
  /** Names of members so far, by the block and the name of the enum. */
  const known = new Map<string, string[]>();
  const blocks: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const {type, isType} = tokens[i];
    if (type === tt.braceL || type === tt.dollarBraceL) blocks.push(i);
    if (type === tt.braceR) blocks.pop();
    if (type !== tt._enum || isType || isDeclared(tokens, i)) continue;
    const block = blocks.at(-1);
    const key = `${block} ${tokens[i + 1].text}`;
    const members = writeEnum(source, i, block === undefined, known.get(key));
    known.set(key, [...(known.get(key) ?? []), ...members]);
    i = closingOf(tokens, i + 2);
  }
}

function isDeclared(tokens: Token[], i: number): boolean {
  return tokens[i - 1]?.text === 'declare' || tokens[i - 2]?.text === 'declare';
}

function writeEnum(
  source: Source,
  at: number,
  isTop: boolean,
  earlier: string[] | undefined,
): string[] {
  const {tokens, replace} = source;
  const name = tokens[at + 1].text;
  const first = tokens[at - 1]?.type === tt._const ? at - 1 : at;
  const open = at + 2;
  const close = closingOf(tokens, open);
  const members = membersOf(tokens, open, close);
  const names = members.flatMap(({name: member}) => (isName(member.text) ? [member.text] : []));
  const before = (earlier ?? []).filter((member) => !names.includes(member));
  const declared = isTop ? `var ${name}; ` : earlier ? '' : `let ${name}; `;
  const seen = before.length > 0 ? ` const {${before.join(', ')}} = ${self};` : '';
  replace(tokens[first].start, tokens[open].end, `${declared}(function (${self}) {${seen}`);
  members.forEach((member, i) => writeMember(source, member, members[i - 1]));
  replace(tokens[close].start, tokens[close].end, `})(${name} || (${name} = {}));`);
  return names;
}

interface Member {
  name: Token;
  /** As an expression: `"A"`. */
  key: string;
  /** Where what it is set to begins; undefined for one that counts on. */
  value?: Token;
  last: Token;
  comma?: Token;
}

function membersOf(tokens: Token[], open: number, close: number): Member[] {
  const members: Member[] = [];
  let i = open + 1;
  while (i < close) {
    const bracketed = tokens[i].type === tt.bracketL;
    const name = tokens[bracketed ? i + 1 : i];
    const start = i;
    while (i < close && (tokens[i].type !== tt.comma || tokens[i].isType)) {
      const opens = [tt.parenL, tt.bracketL, tt.braceL, tt.dollarBraceL].includes(tokens[i].type);
      i = opens ? closingOf(tokens, i) + 1 : i + 1;
    }
    const afterName = start + (bracketed ? 3 : 1);
    const isSet = tokens[afterName].type === tt.eq;
    members.push({
      name,
      key: /^['"`]/.test(name.text) ? name.text : JSON.stringify(name.text),
      value: isSet ? tokens[afterName + 1] : undefined,
      last: tokens[i - 1],
      comma: i < close ? tokens[i] : undefined,
    });
    i++;
  }
  return members;
}

function writeMember({replace}: Source, member: Member, before: Member | undefined): void {
  const {name, key, value, last, comma} = member;
  const named = isName(name.text);
  const local = named ? name.text : '$value';
  const start = `${named ? '' : '{'}const ${local} = ${self}[${key}] = `;
  const end = `; if (typeof ${local} !== 'string') ${self}[${local}] = ${key};${named ? '' : '}'}`;
  if (value) {
    replace(name.start, value.start, `${start}(`);
    replace(last.end, last.end, `)${end}`);
  } else {
    const counted = before ? `${self}[${before.key}] + 1` : '0';
    replace(name.start, last.end, `${start}${counted}${end}`);
  }
  if (comma) replace(comma.start, comma.end, '');
}

const reserved = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false
  finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof var void while with yield arguments eval`.split(
    /\s+/,
  ),
);

function isName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) && !reserved.has(text);
}

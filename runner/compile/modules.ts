import {TokenType as tt} from 'sucrase/dist/parser/tokenizer/types';
import {closingOf, placeIn, readSource, type Source, type Token} from './source';

/** The names under which a compiled demo finds what `execute` gives it. */
export const given = ['$import', '$load', '$end'] as const;

/**
 * Makes the body of a function out of a module whose types are gone: imports come first, as in any
 * module, `import()` becomes a call, exports are plain declarations, and a `return` of the top level says where it stands.
 */
export function writeBody(code: string): string {
  const source = readSource(code);
  const {tokens} = source;
  const imports: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const {type} = tokens[i];
    if (type === tt._import) writeImport(source, i, imports);
    else if (type === tt._export) writeExport(source, i, imports);
    else if (type === tt._return && !source.isInFunction(i)) writeReturn(source, i);
  }
  return imports.join('') + source.toString();
}

/** A call of `$import` with the lines on which its names stand, for the message about one that is missing. */
function call(source: Source, module: Token, names: [string, Token][], pattern?: string): string {
  const {code} = source;
  const lines = names.map(([name, {start}]) => `[${quote(name)}, ${placeIn(code, start).line}]`);
  const line = placeIn(code, module.start).line;
  const result = `$import(${module.text}, ${line}, [${lines.join(', ')}]);`;
  return pattern === undefined ? result : `const ${pattern} = ${result}`;
}

function writeImport(source: Source, at: number, imports: string[]): void {
  const {tokens, replace} = source;
  const next = tokens[at + 1];
  if (next.type === tt.parenL) return replace(tokens[at].start, tokens[at].end, '$load');
  let i = at + 1;
  const named: [string, Token][] = [];
  const pattern: string[] = [];
  let whole: string | undefined;
  if (tokens[i].type === tt.name) {
    named.push(['default', tokens[i]]);
    pattern.push(`default: ${tokens[i].text}`);
    i += tokens[i + 1].type === tt.comma ? 2 : 1;
  }
  if (tokens[i].type === tt.star) {
    whole = tokens[i + 2].text;
    i += 3;
  } else if (tokens[i].type === tt.braceL) {
    const close = closingOf(tokens, i);
    for (const [name, as] of specifiers(tokens, i, close)) {
      named.push([plain(name.text), name]);
      pattern.push(name === as ? name.text : `${quote(plain(name.text))}: ${as.text}`);
    }
    i = close + 1;
  }
  if (tokens[i].text === 'from') i++;
  const module = tokens[i];
  if (whole !== undefined) imports.push(call(source, module, [], whole));
  if (whole === undefined || named.length > 0) {
    imports.push(
      call(source, module, named, named.length > 0 ? `{${pattern.join(', ')}}` : undefined),
    );
  }
  replace(tokens[at].start, endOf(tokens, i), '');
}

/** The end of a statement whose last words are a module's name and perhaps `with {…}`. */
function endOf(tokens: Token[], module: number): number {
  let last = module;
  if (tokens[last + 1]?.text === 'with') last = closingOf(tokens, last + 2);
  if (tokens[last + 1]?.type === tt.semi) last++;
  return tokens[last].end;
}

function writeExport(source: Source, at: number, imports: string[]): void {
  const {tokens, replace} = source;
  const next = tokens[at + 1];
  if (next.type === tt._default) return writeDefault(source, at);
  if (next.type !== tt.braceL && next.type !== tt.star) {
    return replace(tokens[at].start, tokens[at].end, '');
  }
  const isAll = next.type === tt.star;
  const close = isAll ? at + 1 : closingOf(tokens, at + 1);
  let last = close;
  while (isAll && tokens[last + 1].text !== 'from') last++;
  if (tokens[last + 1]?.text === 'from') {
    const names = isAll ? [] : specifiers(tokens, at + 1, close);
    const module = tokens[last + 2];
    imports.push(
      call(
        source,
        module,
        names.map(([name]) => [plain(name.text), name]),
      ),
    );
    return replace(tokens[at].start, endOf(tokens, last + 2), '');
  }
  if (tokens[last + 1]?.type === tt.semi) last++;
  replace(tokens[at].start, tokens[last].end, '');
}

/** A declaration without a name gets one; any other value is kept as a constant. */
function writeDefault({tokens, replace}: Source, at: number): void {
  const [keyword, first] = [tokens[at], tokens[at + 2]];
  const isAsync = first.text === 'async' && tokens[at + 3].type === tt._function;
  const start = isAsync ? at + 3 : at + 2;
  const isFunction = tokens[start].type === tt._function;
  if (!isFunction && first.type !== tt._class) {
    return replace(keyword.start, first.start, 'const $default = ');
  }
  replace(keyword.start, first.start, '');
  const name = isFunction && tokens[start + 1].type === tt.star ? start + 2 : start + 1;
  if (tokens[name].type !== tt.name)
    replace(tokens[name - 1].end, tokens[name - 1].end, ' $default ');
}

function writeReturn({code, tokens, replace}: Source, at: number): void {
  const [keyword, next] = [tokens[at], tokens[at + 1]];
  const isBare =
    [tt.semi, tt.braceR, tt.eof].includes(next.type) ||
    /[\n\r\u2028\u2029]/.test(code.slice(keyword.end, next.start));
  const {line} = placeIn(code, keyword.start);
  replace(keyword.start, keyword.end, `return $end(${line})${isBare ? '' : ','}`);
}

/** `a as b` between braces, as pairs of what the module calls it and what it is called here. */
function specifiers(tokens: Token[], open: number, close: number): [Token, Token][] {
  const pairs: [Token, Token][] = [];
  for (let i = open + 1; i < close; i++) {
    const isRenamed = tokens[i + 1].text === 'as';
    pairs.push([tokens[i], tokens[isRenamed ? i + 2 : i]]);
    i += isRenamed ? 3 : 1;
  }
  return pairs;
}

/** A name may be written as a string. */
function plain(name: string): string {
  return name.replace(/^['"](.*)['"]$/s, '$1');
}

function quote(name: string): string {
  return JSON.stringify(name);
}

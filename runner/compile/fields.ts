import {TokenType as tt} from 'sucrase/dist/parser/tokenizer/types';
import {closingOf, type Source} from './source';

const modifiers = new Set([tt._public, tt._private, tt._protected, tt._readonly, tt._override]);
const opening = new Set([tt.parenL, tt.bracketL, tt.braceL, tt.dollarBraceL]);

/** Declares `x` of `constructor(public x)` before all other fields, where TypeScript has it; sucrase only sets it. */
export function declareParameters({tokens, replace}: Source): void {
  tokens.forEach((token, open) => {
    if (token.type !== tt.braceL || token.contextId === null) return;
    const close = closingOf(tokens, open);
    const names: string[] = [];
    for (let i = open + 1; i < close; i++) {
      const {text, contextId} = tokens[i];
      const isConstructor = text === 'constructor' && contextId === token.contextId;
      if (!isConstructor || tokens[i + 1].type !== tt.parenL) continue;
      const last = closingOf(tokens, i + 1);
      for (let j = i + 2; j < last; j++) {
        if (modifiers.has(tokens[j].type) && tokens[j + 1].type === tt.name) {
          names.push(tokens[j + 1].text);
        }
        // What a parameter is if nothing is given may be a class of its own.
        if (opening.has(tokens[j].type)) j = closingOf(tokens, j);
      }
    }
    if (names.length > 0) replace(token.end, token.end, ` ${names.join('; ')};`);
  });
}

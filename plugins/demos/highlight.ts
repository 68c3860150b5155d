import {parser} from '@lezer/javascript';
import {highlightCode} from '@lezer/highlight';
import {codeHighlighter} from '../../model/highlight';
import type {Token} from '../../model';

const typescript = parser.configure({dialect: 'ts'});

/**
 * Cuts code into tokens with their colours. Joined, the texts are the code again. Neighbours of one colour
 * stay apart, as they do in the editor: cut otherwise, letters would move by a fraction of a pixel.
 */
export function highlight(code: string): Token[] {
  const tokens: Token[] = [];
  function put(text: string, classes: string) {
    const last = tokens.at(-1);
    if (last && last[1] === undefined && !classes) last[0] += text;
    else tokens.push(classes ? [text, classes] : [text]);
  }
  highlightCode(code, typescript.parse(code), codeHighlighter, put, () => put('\n', ''));
  return tokens;
}

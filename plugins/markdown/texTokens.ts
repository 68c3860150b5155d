/** A comment to the end of its line, `\verb`, a control word, a control symbol, white space, or a character. */
const token = /%[^\n]*(?:\n|$)|\\verb\*?([^a-zA-Z*\s]).*?\1|\\(?:[a-zA-Z@]+|[^a-zA-Z@])|\s+|./gsu;

const controlWord = /^\\[a-zA-Z@]+$/;

/** TeX in its smallest parts, without comments. */
export function readTokens(tex: string): string[] {
  return (tex.match(token) ?? []).filter((part) => !part.startsWith('%'));
}

/** The parts as TeX again: `\alpha` and `x` must not become the command `\alphax`. */
export function writeTokens(tokens: string[]): string {
  return tokens
    .map((part, i) => {
      const merges = i > 0 && controlWord.test(tokens[i - 1]) && /^[a-zA-Z@]/.test(part);
      return merges ? ` ${part}` : part;
    })
    .join('');
}

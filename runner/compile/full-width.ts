/** Punctuation that an input method left full-width, and what the language has in its place. */
const halves = new Map(
  Object.entries({
    '。': '.',
    '、': ',',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '【': '[',
    '】': ']',
    '《': '<',
    '》': '>',
    '〈': '<',
    '〉': '>',
    '「': '"',
    '」': '"',
    '…': '...',
    '·': '.',
    '—': '-',
    '–': '-',
    '−': '-',
    '×': '*',
    '÷': '/',
    '≤': '<=',
    '≥': '>=',
    '≠': '!==',
    '￥': '$',
  }),
);

/** The half-width form of a full-width sign (`（` → `(`); undefined for all that may stand in code. */
export function halfWidthOf(sign: string): string | undefined {
  const known = halves.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0) ?? 0;
  // The full-width forms repeat ASCII in its order; letters and digits among them are names to the language.
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : '';
  return /^[^A-Za-z]$/.test(half) ? half : undefined;
}

/** Comments and texts, which may hold any sign; or the first sign, captured, that may not stand in code. */
const pieces =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|([^\0-\x7f])/gu;

/** The first full-width sign among the code of a text that does not parse. */
export function findFullWidth(
  code: string,
): {at: number; found: string; instead: string} | undefined {
  for (const match of code.matchAll(pieces)) {
    const instead = match[1] === undefined ? undefined : halfWidthOf(match[1]);
    if (instead !== undefined) return {at: match.index, found: match[1], instead};
  }
  return undefined;
}

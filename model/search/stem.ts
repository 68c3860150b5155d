/** Without case, width and accents: "ＬＡＳＳＯ" and "lasso", "Hölder" and "holder", "Lᵖ" and "lp". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** British and American spelling, and what a hand writes in either. */
const spellings: [RegExp, string][] = [
  [/is(e[drs]?|ing|ations?)$/, 'iz$1'],
  [/ys(e[drs]?|ing)$/, 'yz$1'],
  [/our(ed|ing|s|al|ally)?$/, 'or$1'],
  [/tred$/, 'tered'],
  [/tre(s)?$/, 'ter$1'],
  [/(cent)r(ing)$/, '$1er$2'],
  [/ogue(s)?$/, 'og$1'],
];

/** Words that only look as if they had an ending. */
const whole = new Set(['bias', 'less', 'loss', 'does', 'this', 'thus', 'plus', 'axis', 'basis']);

/**
 * The common beginning of a word's forms: norms → norm, vanishing → vanish, saturated and saturation →
 * saturat. Light on purpose: what is typed halfway must still be the beginning of what is indexed.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word) || whole.has(word)) return word;
  let text = spellings.reduce(
    (now, [from, to]) => (word.length > 5 ? now.replace(from, to) : now),
    word,
  );
  if (/(?:[^aeious]|[aeo])s$/.test(text) || /(?:ss|sh|ch|x|z|i)es$/.test(text)) {
    text = text
      .replace(/ies$/, 'y')
      .replace(/(ss|sh|ch|x|z)es$/, '$1')
      .replace(/([^s])s$/, '$1');
  }
  if (/[aeiouy].*(?:ing|ed)$/.test(text) && text.length > 5) {
    text = text.replace(/(?:ing|ed)$/, '').replace(/([bdfgmnprt])\1$/, '$1');
  } else if (/izations?$/.test(text)) {
    text = text.replace(/ations?$/, '');
  } else if (/ions?$/.test(text) && text.length > 6) {
    text = text.replace(/ions?$/, '');
  }
  return text.length > 4 ? text.replace(/(l)\1$/, '$1').replace(/e$/, '') : text;
}

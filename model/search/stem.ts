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

/** What makes an adjective, an adverb or another noun of a word, in the order in which it is taken off; from how many letters on. */
const endings: [RegExp, number][] = [
  [/ly$/, 6],
  [/ness$/, 7],
  [/(?:al|ity)$/, 7],
  [/(?<=[aeiouy].*)(?:ing|ed)$/, 5],
  [/(?:er|or)$/, 7],
  [/ions?$/, 6],
  [/e$/, 4],
  [/at$/, 6],
];

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
  for (const [ending, least] of endings) {
    if (text.length > least) text = text.replace(ending, '');
  }
  return text.length > 3 ? text.replace(/([bdfglmnprt])\1$/, '$1') : text;
}

const tails =
  'ations atings ated ating ates ators ionally ional ings ers ors ness ally ality ities';

/** What the index may have of a word whose ending is not yet finished: of "activati", activ. */
export function stumps(typed: string): string[] {
  const lengths = Array.from({length: Math.max(0, typed.length - 3)}, (_, i) => typed.length - i);
  return lengths
    .filter((length) => tails.split(' ').some((tail) => tail.startsWith(typed.slice(length))))
    .map((length) => stem(typed.slice(0, length)));
}

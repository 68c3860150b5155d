const han = /\p{Script=Han}/u;

/** TeX with the words in `\text{…}` taken out and white space made equal: what two languages share. */
export function blankText(tex: string): string {
  let blanked = '';
  let rest = tex;
  for (let found = /\\text(?:bf|it|rm|normal)?\s*\{/.exec(rest); found;) {
    const start = found.index + found[0].length;
    blanked += rest.slice(0, start);
    rest = rest.slice(closingBrace(rest, start));
    found = /\\text(?:bf|it|rm|normal)?\s*\{/.exec(rest);
  }
  return (blanked + rest).replace(/\s+/g, ' ').trim();
}

/** Whether Chinese stands in the mathematics itself, where KaTeX has no font and no language for it. */
export function hasHanOutsideText(tex: string): boolean {
  return han.test(blankText(tex));
}

/** Where the group that has been opened before `start` ends; the end of the text if it never does. */
function closingBrace(tex: string, start: number): number {
  let depth = 1;
  for (let i = start; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') depth++;
    else if (tex[i] === '}' && --depth === 0) return i;
  }
  return tex.length;
}

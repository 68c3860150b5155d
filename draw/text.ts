/** Text for HTML and SVG attributes and content. */
export function escapeText(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]!,
  );
}

const narrow = /[ .,:;!'|()[\]ijlt1fr]/;
const wide = /[mwMW@%—]/;
const full = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/;

/** About how wide a text is in a sans-serif of this size, without a layout engine. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const c of text) em += full.test(c) ? 1 : narrow.test(c) ? 0.34 : wide.test(c) ? 0.88 : 0.6;
  return em * size;
}

/** A stretch of text: whether it is a symbol of mathematics, set in italics, and whether it is raised or lowered. */
export interface Run {
  text: string;
  math: boolean;
  script?: 'sub' | 'sup';
}

// A raised or lowered letter (a modifier, Lm) leaves the one before it alone: wⱼ, aᵀ.
const letter = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}_]/u;

/** Single letters are symbols: the λ and the w of `λ = 0`, `f(w)`, but no letter of `loss` and no article of a sentence. */
function lettersOf(text: string, sentence: boolean): Run[] {
  const chars = [...text];
  const runs: Run[] = [];
  chars.forEach((c, i) => {
    const alone = !letter.test(chars[i - 1] ?? '') && !letter.test(chars[i + 1] ?? '');
    const upright = /[0-9]/.test(chars[i + 1] ?? '') || (sentence && /[aAI]/.test(c));
    const math = /[A-Za-zα-ωϵϕ]/.test(c) && alone && !upright && !/\d/.test(chars[i - 1] ?? '');
    const last = runs.at(-1);
    if (last && last.math === math) last.text += c;
    else runs.push({text: c, math});
  });
  return runs;
}

/** Splits a label into words, symbols and scripts: `‖A‖_F`, `w^2`, `n^(1/p)`, `x_{ij}`. */
export function mathRuns(text: string): Run[] {
  const sentence = /[A-Za-z]{2,}/.test(text.replace(/[_^]\{[^}]*\}/g, ''));
  const script =
    /(?<=[\p{L}\p{N})\]‖|])([_^])(?:\{([^{}]+)\}|\(([^()]+)\)|([\p{L}\p{N}∞∗*⊤]))(?![\p{L}\p{N}_])/gu;
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(script)) {
    runs.push(...lettersOf(text.slice(from, match.index), sentence));
    const inner = match[2] ?? match[3] ?? match[4];
    const place = match[1] === '_' ? 'sub' : 'sup';
    runs.push(...lettersOf(inner, false).map((run) => ({...run, script: place}) as const));
    from = match.index + match[0].length;
  }
  return [...runs, ...lettersOf(text.slice(from), sentence)];
}

/** Whether a label is more than upright text on one line. */
export const isMath = (text: string) => mathRuns(text).some((run) => run.math || run.script);

const italic = (tag: string, {text, math}: Run) =>
  math ? `<${tag} class="plot-math">${escapeText(text)}</${tag}>` : escapeText(text);

/** A label as HTML. */
export function mathHtml(text: string): string {
  return mathRuns(text)
    .map((run) =>
      run.script ? `<${run.script}>${italic('i', run)}</${run.script}>` : italic('i', run),
    )
    .join('');
}

/** A label as content of an SVG text. */
export function mathSvg(text: string): string {
  const shift = {sub: 0.25, sup: -0.4};
  let height = 0;
  return mathRuns(text)
    .map((run) => {
      const wanted = run.script ? shift[run.script] : 0;
      // A shift counts in the size of its own text: the way back is longer by the ratio of the sizes.
      const size = run.script ? 0.75 : 1;
      const dy = Math.round(((wanted - height) / size) * 100) / 100;
      height = wanted;
      const classes = [run.math && 'plot-math', run.script && 'plot-script']
        .filter(Boolean)
        .join(' ');
      if (!classes && !dy) return escapeText(run.text);
      const attributes = (classes && ` class="${classes}"`) + (dy ? ` dy="${dy}em"` : '');
      return `<tspan${attributes}>${escapeText(run.text)}</tspan>`;
    })
    .join('');
}

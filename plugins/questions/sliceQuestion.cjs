/**
 * Webpack loader: of a page that is asked for as `page.mdx?question=id`, the one question. The source stays one file, and the
 * lines of the question stay where they are, so that a message names the right one.
 */

const {URLSearchParams} = require('node:url');

const fence = /^\s*(```|~~~|\$\$)/;
const headingOf = /^## .*\{\/\* #([a-z0-9-]+) \*\/\}\s*$/;
const closes = /^(?:## |<Recap\b|<Sources\b)/;

/**
 * The questions of a page: an H2 with an id, followed by `<Answer>`. `from` is its first line, `to` the line after its last.
 * @param {string[]} lines
 */
function questionsIn(lines) {
  /** @type {{id: string, from: number, to: number}[]} */
  const found = [];
  /** @type {string | undefined} */
  let open;
  /** @type {{id: string, from: number, to: number} | undefined} */
  let last;
  lines.forEach((line, at) => {
    const [, mark] = fence.exec(line) ?? [];
    if (mark && (open === undefined || open === mark)) {
      open = open === mark || isClosedAtOnce(line, mark) ? undefined : mark;
      return;
    }
    if (open !== undefined || !closes.test(line)) return;
    if (last) last.to = at;
    last = undefined;
    const [, id] = headingOf.exec(line) ?? [];
    const next = lines.slice(at + 1).find((text) => text.trim() !== '');
    if (!id || !next?.startsWith('<Answer')) return;
    last = {id, from: at, to: lines.length};
    found.push(last);
  });
  return found;
}

/**
 * `$$ x $$` on one line opens nothing.
 * @param {string} line
 * @param {string} mark
 */
function isClosedAtOnce(line, mark) {
  return mark === '$$' && line.trim().length > 2 && line.trim().endsWith('$$');
}

/**
 * The page with the front matter and that question alone; all other lines are empty. The front matter says how many
 * questions stand before it, for the numbers of its equations.
 * @param {string} source
 * @param {string} id
 */
function sliceQuestion(source, id) {
  const lines = source.split('\n');
  const questions = questionsIn(lines);
  const at = questions.findIndex((question) => question.id === id);
  if (at < 0) {
    const known = questions.map((question) => question.id).join(', ');
    throw new Error(`The page has no question "${id}". It has: ${known || 'none'}.`);
  }
  const {from, to} = questions[at];
  const head = lines.indexOf('---', 1);
  return lines
    .map((line, i) => {
      if (i === head) return `questionsBefore: ${at}\n---`;
      return i < head || (from <= i && i < to) ? line : '';
    })
    .join('\n');
}

/** @this {{resourceQuery: string, addDependency: (file: string) => void}} @param {string} source */
module.exports = function loader(source) {
  // What an older loader has cut out is not taken from the bundler's cache.
  this.addDependency(module.filename);
  const id = new URLSearchParams(this.resourceQuery).get('question');
  return id === null ? source : sliceQuestion(source, id);
};
module.exports.sliceQuestion = sliceQuestion;

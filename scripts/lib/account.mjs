import {readdirSync} from 'node:fs';
import path from 'node:path';

/**
 * How a stage's time divides: a share for each page, a share for each demo, and the rest, which stays as the
 * site grows.
 * @typedef {{pages: number, demos: number}} Shares
 * @typedef {{name: string, ms: number, shares: Shares}} Timed
 * @typedef {{pages: number, demos: number}} Size
 */

/** Nothing of it grows. */
export const fixed = {pages: 0, demos: 0};

/** What the site is meant to become. */
export const planned = {pages: 48, demos: 250};

/**
 * Pages in one language, and demos.
 * @param {string} root
 * @returns {Size}
 */
export function sizeOf(root) {
  const below = (/** @type {string} */ folder) =>
    readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'});
  return {
    pages: below('docs').filter((name) => name.endsWith('.mdx')).length,
    demos: below('demos').filter((name) => /(?<!\.test|\.d)\.ts$/.test(name)).length,
  };
}

/**
 * Shares by what each part weighs: seconds of its tests, or its number of files.
 * @param {{of: 'pages' | 'demos' | undefined, weight: number}[]} parts
 * @returns {Shares}
 */
export function sharesOf(parts) {
  const sum = (/** @type {string | undefined} */ of) =>
    parts.filter((part) => part.of === of).reduce((total, {weight}) => total + weight, 0);
  const all = sum('pages') + sum('demos') + sum(undefined);
  return all === 0 ? fixed : {pages: sum('pages') / all, demos: sum('demos') / all};
}

/**
 * The milliseconds of a stage on a site of another size.
 * @param {Timed} stage
 * @param {Size} now
 * @param {Size} then
 */
export function scale({ms, shares}, now, then) {
  const rest = 1 - shares.pages - shares.demos;
  const grown = (shares.pages * then.pages) / now.pages + (shares.demos * then.demos) / now.demos;
  return ms * (rest + grown);
}

/**
 * The account as lines: what each stage took, what of it is fixed, what a page and a demo add, and what
 * that makes on a larger site. Stages ran beside each other: the last line scales the time that passed.
 * @param {Timed[]} stages
 * @param {number} passed milliseconds from the first stage to the end of the last
 * @param {Size} now
 * @param {Size} [then]
 */
export function account(stages, passed, now, then = planned) {
  const seconds = (/** @type {number} */ ms, digits = 0) => (ms / 1000).toFixed(digits);
  const row = (/** @type {string[]} */ [name = '', ...cells]) =>
    name.padEnd(9) + cells.map((cell) => cell.padStart(10)).join('');
  const goal = `at ${then.pages}/${then.demos}`;
  const lines = stages.map((stage) => {
    const {name, ms, shares} = stage;
    return row([
      name,
      seconds(ms),
      seconds(ms * (1 - shares.pages - shares.demos)),
      seconds((ms * shares.pages) / now.pages, 2),
      seconds((ms * shares.demos) / now.demos, 2),
      seconds(scale(stage, now, then)),
    ]);
  });
  const total = stages.reduce((sum, {ms}) => sum + ms, 0);
  const later = stages.reduce((sum, stage) => sum + scale(stage, now, then), 0);
  const minutes = (/** @type {number} */ ms) => (ms / 60_000).toFixed(1);
  const factor = total === 0 ? 1 : later / total;
  return [
    `Seconds, with ${now.pages} pages and ${now.demos} demos:`,
    row(['', 'now', 'fixed', 'per page', 'per demo', goal]),
    ...lines,
    row(['all', seconds(total), '', '', '', seconds(later)]),
    `Stages run beside each other: ${minutes(passed)} min passed, which makes ${minutes(passed * factor)} min with ${then.pages} pages and ${then.demos} demos.`,
  ];
}

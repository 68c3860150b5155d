import {beforeAll, expect, test} from 'vitest';
import {programs} from '../../scripts/lib/paths.mjs';
import {capture} from '../../scripts/lib/run.mjs';
import {readText} from '../files';
import {makeSmallSite, type SmallSite} from './smallSite';

/** The lines of a recipe of the README: each command with its comment. */
function recipe(heading: string) {
  const [, text = ''] = readText('README.md').split(`## ${heading}`);
  const [, lines = ''] = /```sh\n([^`]+)```/.exec(text) ?? [];
  return lines.trim().split('\n');
}

const named = (lines: string[], kind: string) =>
  lines.flatMap((line) => new RegExp(`^npm run new ${kind} (\\S+)`).exec(line)?.[1] ?? [])[0];

let site: SmallSite;

beforeAll(async () => {
  site = await makeSmallSite('recipes');
});

/** Runs a script of the site's own package.json, as npm does. */
const node = (...args: string[]) => capture(process.execPath, args, {cwd: site.folder});
const check = (page: string) => node(programs.tsx, 'scripts/check.ts', page);

test('a page made in five lines passes every check', async () => {
  const lines = recipe('Add a page in five lines');
  const page = named(lines, 'page');
  expect(lines).toHaveLength(5);
  const made = await node('scripts/new.mjs', 'page', page);
  expect(made.code, made.output).toBe(0);
  site.change('sidebars.ts', "'foundations/parts'", `'foundations/parts', '${page}'`);
  const {code, output} = await check(page);
  const notes = output.trim().split('\n');
  expect(notes.at(-1)).toBe('No problem.');
  // Title and description of both languages are still to be written, and an author has to compare them.
  expect(notes.filter((line) => line.includes("the template's"))).toHaveLength(4);
  expect(code).toBe(0);
});

test.each([
  [
    'a type error in a demo',
    'demos/PAGE/tangent.ts',
    /^import/m,
    "export const n: number = 'one';\nimport",
    /ts:\d+ {2}TS2322/,
  ],
  ['an open tag', 'docs/PAGE.mdx', '</Step>', '', /mdx:\d+ {2}.*<Step>/],
  ['a page without a place', 'sidebars.ts', ", 'PAGE'", '', /no place in the course/],
  [
    'a Chinese page that lacks a step',
    'ZH/PAGE.mdx',
    '<Step id="gap">',
    '<Step id="hole">',
    /is not there in/,
  ],
])('%s is said with its place', async (_, file, from, to, message) => {
  const page = named(recipe('Add a page in five lines'), 'page');
  const folder = 'i18n/zh-Hans/docusaurus-plugin-content-docs/current';
  const place = file.replace('PAGE', page).replace('ZH', folder);
  const before = site.read(place);
  site.change(place, typeof from === 'string' ? from.replace('PAGE', page) : from, to);
  const {code, output} = await check(page);
  site.write(place, before);
  expect(output).toMatch(message);
  expect(code).toBe(1);
});

test('a demo made in five lines passes every check', async () => {
  const lines = recipe('Add a demo in five lines');
  const demo = named(lines, 'demo');
  const page = demo.replace(/\/[^/]+$/, '');
  expect(lines).toHaveLength(5);
  const made = await node('scripts/new.mjs', 'demo', demo);
  expect(made.code, made.output).toBe(0);
  const [, tag = ''] =
    /# (?:and its twin: )?(<Demo src="[^"]+">.*<\/Demo>)$/m.exec(lines.join('\n')) ?? [];
  expect(tag).toContain(demo);
  for (const folder of ['docs', 'i18n/zh-Hans/docusaurus-plugin-content-docs/current']) {
    site.change(`${folder}/${page}.mdx`, /^<Recap>/m, `${tag}\n\n<Recap>`);
  }
  const {code, output} = await check(page);
  expect(output.trim()).toMatch(/(?:Nothing to say|No problem)\.$/);
  expect(code).toBe(0);
});

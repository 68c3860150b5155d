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
  expect(output.trim()).toBe('Nothing to say.');
  expect(code).toBe(0);
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
  expect(output.trim()).toBe('Nothing to say.');
  expect(code).toBe(0);
});

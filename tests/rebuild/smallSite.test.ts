import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {type Build, builds, small} from '../builds';
import {makeSmallSite, type SmallSite} from './smallSite';

const chinese = 'i18n/zh-Hans/docusaurus-plugin-content-docs/current';
const norms = 'docs/foundations/norms.mdx';
const chineseNorms = `${chinese}/foundations/norms.mdx`;
const demo = 'demos/foundations/norms/unit-balls.ts';

let site: SmallSite;

beforeAll(async () => {
  site = await makeSmallSite();
});

/** Builds into the folder in which other tests look for it. */
async function buildInto({folder, baseUrl}: Build, ...args: string[]) {
  const {code, output} = await site.build(['--out-dir', folder, ...args], {BASE_URL: baseUrl});
  expect(code, output).toBe(0);
}

// Browser tests look at these three.
test('the small site builds in both languages', () => buildInto(builds.small));

describe('a second build, with the cache of the first', () => {
  const folder = path.join(small, 'build-changed');
  const html = (page: string) => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
  const scripts = () =>
    readdirSync(path.join(folder, 'assets/js'))
      .map((name) => readFileSync(path.join(folder, 'assets/js', name), 'utf8'))
      .join('\n');
  const changes: [file: string, from: RegExp, to: string][] = [
    [demo, /$/, '\nprint(987654321);\n'],
    [norms, /^## .*(?= \{\/\* #)/m, '## Why was this retitled?'],
    [chineseNorms, /(?<=^## ).*(?= \{\/\* #what-rounding-counts)/m, '这里改了标题'],
    [
      'content/notation.json',
      /("\\\\norm":\s*\{\s*"tex":\s*")[^"]*/,
      '"\\\\norm": {"tex": "\\\\mathrm{changedmacro}(#1)',
    ],
    [
      'content/terms.json',
      /("definition":\s*\{\s*"en":\s*")/,
      '"definition": {"en": "Changedterm. ',
    ],
  ];

  beforeAll(async () => {
    const before = changes.map(([file]) => [file, site.read(file)] as const);
    for (const [file, from, to] of changes) site.change(file, from, to);
    await buildInto({...builds.small, folder}, '--locale', 'en');
    for (const [file, text] of before) site.write(file, text);
  });

  test('shows the new code and output of a demo, on its page and on the landing page', () => {
    const times = (page: string) => html(page).split('987654321').length - 1;
    expect(times('foundations/norms')).toBeGreaterThanOrEqual(2); // in the code and in the output
    expect(times('')).toBeGreaterThanOrEqual(1); // shows the output at least
    expect(scripts().includes('987654321')).toBe(true);
  });

  test('shows the new title of a question on a page that refers to it', () => {
    expect(html('foundations/parts')).toContain('Why was this retitled?');
  });

  test('tells readers of the older language which question has changed in the other', () => {
    const told = (page: string) => [...html(page).matchAll(/data-newer-twin="?([\w-]+)/g)];
    // Of the other question on that page both languages have changed.
    expect(told('foundations/norms').map(([, id]) => id)).toEqual(['what-rounding-counts']);
    expect(told('foundations/parts')).toEqual([]);
  });

  test('shows a new macro in the formulas of a page', () => {
    expect(html('foundations/parts')).toContain('changedmacro');
  });

  test('shows the new definition of a term', () => {
    expect((html('foundations/parts') + scripts()).includes('Changedterm.')).toBe(true);
  });
});

test('the site builds for a folder of its host', () => buildInto(builds.nested, '--locale', 'en'));

// Of Chinese pages the production build tells where a text differs, and the components are the same.
test('the site builds in development mode', () =>
  buildInto(builds.development, '--locale', 'en', '--dev'));

describe('a build fails, and names file and mistake,', () => {
  // Whatever is broken is taken back, so that the tests do not depend on each other.
  async function buildWith(file: string, mistake: string, locale: string) {
    const before = site.read(file);
    site.write(file, `${before}\n${mistake}\n`);
    const result = await site.build(['--locale', locale, '--out-dir', 'build-broken']);
    site.write(file, before);
    return result;
  }

  test('on a link to a page that is not there', async () => {
    const {code, output} = await buildWith(norms, 'See [this](/foundations/nothing/).', 'en');
    expect(code).not.toBe(0);
    expect(output).toContain('foundations/nothing');
    expect(output).toContain('foundations/norms');
  });

  test('on a link to an id that is not there', async () => {
    const {code, output} = await buildWith(chineseNorms, '见 [此处](#no-such-id)。', 'zh-Hans');
    expect(code).not.toBe(0);
    expect(output).toContain('#no-such-id');
    expect(output).toContain('foundations/norms');
  });

  test.each([
    [norms, 'en'],
    [chineseNorms, 'zh-Hans'],
  ])('on a formula that does not render: %s', async (file, locale) => {
    const {code, output} = await buildWith(file, 'So $\\frac{1}{$ it is.', locale);
    expect(code).not.toBe(0);
    expect(output).toContain('norms.mdx');
    expect(output).toMatch(/KaTeX|formula/);
  });
});

import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {builds} from '../builds';
import type {Permalinks} from '../../plugins/permalinks/permalinks';
import {type Copy, copyProject} from './copyProject';

const norms = 'docs/foundations/norms.mdx';
const chinese = 'i18n/zh-Hans/docusaurus-plugin-content-docs/current';
const chineseNorms = `${chinese}/foundations/norms.mdx`;
const demo = 'demos/foundations/norms/unit-balls.ts';

/** The id of the first question of Norms. */
function firstQuestion(copy: Copy): string {
  return /^## .*\{\/\* #([a-z0-9-]+) \*\/\}$/m.exec(copy.read(norms))?.[1] ?? '';
}

/** A page that shows what stands elsewhere: a title, a macro, a term. */
const neighbourOf = (question: string) => `---
title: Neighbour
description: Refers to Norms.
---

See <Ref to="foundations/norms#${question}" />, a <Term id="norm">norm</Term> $\\norm{x}$.
`;

describe('a second build, with the cache of the first', () => {
  let copy: Copy;
  const html = (page: string) =>
    readFileSync(path.join(builds.copy.folder, page, 'index.html'), 'utf8');
  const scripts = () =>
    readdirSync(path.join(builds.copy.folder, 'assets/js'))
      .map((name) => readFileSync(path.join(builds.copy.folder, 'assets/js', name), 'utf8'))
      .join('\n');

  beforeAll(async () => {
    copy = copyProject();
    const question = firstQuestion(copy);
    for (const folder of ['docs', chinese]) {
      copy.write(`${folder}/foundations/neighbour.mdx`, neighbourOf(question));
    }
    const permalinks = JSON.parse(copy.read('permalinks.json')) as Permalinks;
    permalinks.pages['foundations/neighbour'] = [];
    copy.write('permalinks.json', JSON.stringify(permalinks));
    const first = await copy.build('--locale', 'en');
    expect(first.code, first.output).toBe(0);
    expect(html('foundations/neighbour')).not.toContain('retitled');

    copy.change(demo, /$/, '\nprint(987654321);\n');
    copy.change(norms, /^## .*(?= \{\/\* #)/m, '## Why was this retitled?');
    copy.change(
      'content/notation.json',
      /("\\\\norm":\s*\{\s*"tex":\s*")[^"]*/,
      '"\\\\norm": {"tex": "\\\\mathrm{changedmacro}(#1)',
    );
    copy.change(
      'content/terms.json',
      /("definition":\s*\{\s*"en":\s*")/,
      '"definition": {"en": "Changedterm. ',
    );
    const second = await copy.build('--locale', 'en');
    expect(second.code, second.output).toBe(0);
  });

  test('shows the new code and output of a demo, on its page and on the landing page', () => {
    const times = (page: string) => html(page).split('987654321').length - 1;
    expect(times('foundations/norms')).toBeGreaterThanOrEqual(2); // in the code and in the output
    expect(times('')).toBeGreaterThanOrEqual(1); // shows the output at least
    expect(scripts().includes('987654321')).toBe(true);
  });

  test('shows the new title of a question on a page that refers to it', () => {
    expect(html('foundations/neighbour')).toContain('Why was this retitled?');
  });

  test('shows a new macro in the formulas of a page', () => {
    expect(html('foundations/neighbour')).toContain('changedmacro');
  });

  test('shows the new definition of a term', () => {
    expect((html('foundations/neighbour') + scripts()).includes('Changedterm.')).toBe(true);
  });

  // Whatever is broken is taken back, so that the tests do not depend on each other.
  async function buildWith(file: string, mistake: string, locale: string) {
    const before = copy.read(file);
    copy.write(file, `${before}\n${mistake}\n`);
    const result = await copy.build('--locale', locale, '--out-dir', 'build-broken');
    copy.write(file, before);
    return result;
  }

  test('fails on a link to a page that is not there, and names both', async () => {
    const {code, output} = await buildWith(norms, 'See [this](/foundations/nothing/).', 'en');
    expect(code).not.toBe(0);
    expect(output).toContain('foundations/nothing');
    expect(output).toContain('foundations/norms');
  });

  test('fails on a link to an id that is not there, and names both', async () => {
    const {code, output} = await buildWith(chineseNorms, '见 [此处](#no-such-id)。', 'zh-Hans');
    expect(code).not.toBe(0);
    expect(output).toContain('#no-such-id');
    expect(output).toContain('foundations/norms');
  });

  test.each([
    [norms, 'en'],
    [chineseNorms, 'zh-Hans'],
  ])('fails on a formula that does not render, and names the file: %s', async (file, locale) => {
    const {code, output} = await buildWith(file, 'So $\\frac{1}{$ it is.', locale);
    expect(code).not.toBe(0);
    expect(output).toContain('norms.mdx');
    expect(output).toMatch(/KaTeX|formula/);
  });
});

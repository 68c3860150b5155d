import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './paths.mjs';
import {Plain} from './plain.mjs';

const chinesePages = 'i18n/zh-Hans/docusaurus-plugin-content-docs/current';

/**
 * The files of a new demo or of a new page (with its first demo), as they are to be written.
 * @param {string} kind
 * @param {string} name `topic/page/demo` or `topic/page`
 * @returns {{file: string, text: string}[]}
 */
export function scaffold(kind, name) {
  if (kind === 'demo') return demo(checkName(name, 3, 'foundations/norms/unit-balls'));
  if (kind === 'page') return page(checkName(name, 2, 'foundations/norms'));
  throw new Plain('Write "npm run new page <topic>/<page>" or "npm run new demo <page>/<name>".');
}

/** @param {string} name */
function demo(name) {
  const base = path.posix.basename(name);
  return [
    {file: `demos/${name}.ts`, text: template('tangent.ts')},
    {
      file: `demos/${name}.test.ts`,
      text: template('tangent.test.ts').replace(`'./tangent'`, `'./${base}'`),
    },
    {file: `demos/${name}.zh.json`, text: template('tangent.zh.json')},
  ];
}

/** @param {string} name */
function page(name) {
  return [
    {file: `docs/${name}.mdx`, text: template('page.en.mdx').replaceAll('PAGE', name)},
    {file: `${chinesePages}/${name}.mdx`, text: template('page.zh.mdx').replaceAll('PAGE', name)},
    ...demo(`${name}/tangent`).map((one) =>
      one.file.endsWith('.test.ts') ? {...one, text: withExpectations(one.text, name)} : one,
    ),
  ];
}

/**
 * The test of a demo that a page says something about.
 * @param {string} text
 * @param {string} page
 */
function withExpectations(text, page) {
  const names = 'expectNotice, expectTry, type Run';
  const line = `import {${names}} from '../../../tests/expectations';\n`;
  return (
    text.replace(/(?<=from 'vitest';\n)/, line) +
    template('tangent.expectations.txt').replaceAll('PAGE', page)
  );
}

/** @param {string} file */
function template(file) {
  return readFileSync(path.join(root, 'scripts/templates', file), 'utf8');
}

/**
 * @param {string} name
 * @param {number} parts
 * @param {string} example
 */
function checkName(name, parts, example) {
  const words = name.split('/');
  if (words.length === parts && words.every((word) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word))) {
    return name;
  }
  throw new Plain(
    `A name looks like "${example}": ${parts} parts of a-z, 0-9 and single hyphens. Found "${name}".`,
  );
}

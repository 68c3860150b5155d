import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {hashInputs} from './inputs.mjs';

function project() {
  const root = mkdtempSync(path.join(tmpdir(), 'inputs-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), text);
  };
  write('docs/a.mdx', 'a');
  write('docs/b.mdx', 'b');
  write('node_modules/.package-lock.json', '{}');
  return {root, write};
}

test('the hash stays when nothing that is built has changed', () => {
  const {root, write} = project();
  const before = hashInputs(root, {});
  write('build/index.html', 'built');
  write('.docusaurus/routes.js', 'made');
  write('tests/a.test.ts', 'a test');
  write('README.md', 'words');
  write('docs/a.mdx', 'a');
  expect(hashInputs(root, {HOME: '/elsewhere'})).toBe(before);
});

test.each([
  ['a changed page', ({write}) => write('docs/a.mdx', 'A')],
  ['a new page', ({write}) => write('docs/c.mdx', 'c')],
  ['a removed page', ({root}) => rmSync(path.join(root, 'docs/b.mdx'))],
  [
    'two texts that change places',
    ({write}) => (write('docs/a.mdx', 'b'), write('docs/b.mdx', 'a')),
  ],
  ['other packages', ({write}) => write('node_modules/.package-lock.json', '{"a": 1}')],
] satisfies [string, (made: ReturnType<typeof project>) => void][])(
  '%s changes the hash',
  (_, change) => {
    const made = project();
    const before = hashInputs(made.root, {});
    change(made);
    expect(hashInputs(made.root, {})).not.toBe(before);
  },
);

test('another address of the site changes the hash', () => {
  const {root} = project();
  expect(hashInputs(root, {BASE_URL: '/sub/'})).not.toBe(hashInputs(root, {BASE_URL: '/'}));
});

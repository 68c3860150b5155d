import path from 'node:path';
import {expect, test} from 'vitest';
import {datasets} from '../../model/datasets';
import {readText, root} from '../../tests/files';
import {filesOf} from '.';
import {listHtml, noticeText, packageFolder, usedPackages} from './packages';

const inside = (file: string) => path.join(root, 'node_modules', ...file.split('/'));

test('a file belongs to the innermost package around it', () => {
  expect(packageFolder(inside('katex/dist/katex.css'))).toBe(inside('katex'));
  expect(packageFolder(inside('@codemirror/view/dist/index.js'))).toBe(inside('@codemirror/view'));
  expect(packageFolder(inside('a/node_modules/b/c.js'))).toBe(inside('a/node_modules/b'));
  expect(packageFolder(path.join(root, 'src/fragment.ts'))).toBeUndefined();
});

test('each package is named once, with its version, its licence and the words of its authors', () => {
  const packages = usedPackages([
    inside('react/index.js'),
    inside('react/jsx-runtime.js'),
    inside('katex/dist/fonts/KaTeX_Main-Regular.woff2'),
    inside('@observablehq/plot/src/index.js'),
    path.join(root, 'src/fragment.ts'),
  ]);
  expect(packages.map(({name, licence}) => `${name}: ${licence}`)).toEqual([
    '@observablehq/plot: ISC',
    'katex: MIT',
    'react: MIT',
  ]);
  for (const {version, text} of packages) {
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(text).toMatch(/copyright/i);
  }
  expect(noticeText(packages)).toContain('Permission is hereby granted');
  expect(listHtml(packages)).toContain('katex');
});

test('whoever wrote no licence file is named', () => {
  const [infima] = usedPackages([inside('infima/dist/css/default/default.css')]);
  expect(infima).toMatchObject({name: 'infima', licence: 'MIT'});
  expect(infima.text).not.toBe('');
});

test('every set of data of lab has its terms, and they are those of its folder', () => {
  const readme = readText('lab/data/README.md');
  const packs = datasets.flatMap(({packs}) => packs.map((pack) => pack.replace('lab/', '')));
  const files = [...readme.matchAll(/(\w+)\.ts/g)].map(([, name]) => name);
  expect([...packs].sort()).toEqual([...new Set(files)].sort());
  for (const {from} of datasets) {
    for (const [version] of from.matchAll(/\d+\.\d+\.\d+/g)) expect(readme).toContain(version);
  }
});

test('the files of a bundle are read off its account, however deep they lie', () => {
  const css =
    'css|/s/node_modules/css-loader/dist/cjs.js??a!/s/node_modules/katex/dist/katex.min.css|0';
  const account = {
    modules: [
      {nameForCondition: '/s/src/a.ts', modules: [{nameForCondition: '/s/node_modules/b/b.js'}]},
      {identifier: css},
      {identifier: 'javascript/auto|/s/node_modules/react/index.js'},
      {identifier: '/s/node_modules/d/d.js?x=y'},
    ],
  };
  expect(filesOf(account)).toEqual([
    '/s/src/a.ts',
    '/s/node_modules/b/b.js',
    '/s/node_modules/katex/dist/katex.min.css',
    '/s/node_modules/react/index.js',
    '/s/node_modules/d/d.js',
  ]);
});

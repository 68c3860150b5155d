import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {unstated} from '../../plugins/licences/packages';
import {builds} from '../builds';

const {folder} = builds.site;

test.each(['', 'zh-Hans/'])('the page %slicences/ names what the site contains', (locale) => {
  const read = (file: string) => readFileSync(path.join(folder, locale, file), 'utf8');
  const [page, notices] = [read('licences/index.html'), read('licences.txt')];
  for (const name of [
    'katex',
    'react',
    '@codemirror/view',
    '@observablehq/plot',
    'sucrase',
    'infima',
  ]) {
    expect(page, name).toContain(`>${name} `);
    expect(notices, name).toMatch(new RegExp(`^${name} `, 'm'));
  }
  expect(page).toContain('CC BY-SA 3.0');
  expect(page).not.toContain(`: ${unstated}<`);
  expect(notices).toContain('Permission is hereby granted');
});

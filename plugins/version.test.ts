import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {siteVersion} from './version';

test('the version that the environment names wins', () => {
  expect(siteVersion('.', {VERSION: '2.1'})).toBe('2.1');
});

test('outside git it is the version of the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'version-'));
  writeFileSync(join(folder, 'package.json'), '{"version": "3.4.5"}');
  expect(siteVersion(folder, {})).toBe('3.4.5');
  rmSync(folder, {recursive: true});
});

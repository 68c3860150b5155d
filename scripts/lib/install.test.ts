import {expect, test} from 'vitest';
import {firstOutdated} from './install.mjs';

const lock = {
  packages: {
    '': {version: '0.0.0'},
    lab: {version: '0.0.0'},
    'node_modules/lab': {link: true},
    'node_modules/react': {version: '19.3.1'},
    'node_modules/binding-win32': {version: '1.0.0', optional: true},
  },
};
const {'node_modules/binding-win32': _, ...installed} = lock.packages;

test('nothing is outdated when all but the packages of other systems are there', () => {
  expect(firstOutdated(lock, {packages: installed})).toBeUndefined();
});

test.each([
  ['another version', {...installed, 'node_modules/react': {version: '19.3.0'}}],
  ['a missing package', {'node_modules/lab': {link: true}}],
])('%s is outdated', (_, packages) => {
  expect(firstOutdated(lock, {packages})).toBe('node_modules/react');
});

test('a workspace that is no link is outdated', () => {
  const packages = {...installed, 'node_modules/lab': {version: '0.0.0'}};
  expect(firstOutdated(lock, {packages})).toBe('node_modules/lab');
});

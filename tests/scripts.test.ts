import {expect, test} from 'vitest';
import {listFiles, readText} from './files';

const {scripts} = JSON.parse(readText('package.json')) as {scripts: Record<string, string>};

/** Where readers and authors are told what to run. */
const sources = [
  ...listFiles('.', /^[^/]+\.md$/),
  ...listFiles('scripts', /\.(?:mjs|ts)$/),
  ...listFiles('plugins', /\.ts$/),
  ...listFiles('src', /\.tsx?$/),
  // Its last line says how to look at what was built.
  'node_modules/@docusaurus/core/lib/commands/build/build.js',
];

test.each(sources)('%s names no script that does not exist', (file) => {
  const named = [...readText(file).matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g)];
  expect(named.map(([, name]) => name).filter((name) => !(name in scripts))).toEqual([]);
});

import {expect, test} from 'vitest';
import {programs} from '../../scripts/lib/paths.mjs';
import {capture} from '../../scripts/lib/run.mjs';
import {builds} from '../builds';

// Browser tests look at it: React's development build tells of every hydration mismatch. Of Chinese pages
// the production build tells where a text differs, and the components are the same.
test('the English site builds in development mode', async () => {
  const args = ['build', '--dev', '--locale', 'en', '--out-dir', builds.development.folder];
  const {code, output} = await capture(process.execPath, [programs.docusaurus, ...args], {
    env: {NODE_ENV: undefined, BASE_URL: builds.development.baseUrl},
  });
  expect(code, output).toBe(0);
});

import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {builds} from '../builds';
import {readText} from '../files';
import {builtFiles, readBuiltPages} from './builtPages';

const {folder, baseUrl} = builds.site;
const pages = readBuiltPages();
const styles = builtFiles('.css').map((file) => ({
  file,
  css: readFileSync(path.join(folder, file), 'utf8'),
}));

const isOwn = (url: string) => url.startsWith('data:') || url.startsWith(baseUrl);

test('no page loads anything from another host', () => {
  const foreign = pages.flatMap(({url, resources}) =>
    resources
      .filter((resource) => !isOwn(resource) && !/^[./#]/.test(resource))
      .map((resource) => `${url} loads ${resource}`),
  );
  expect(foreign).toEqual([]);
});

test('no stylesheet loads anything from another host', () => {
  const foreign = styles.flatMap(({file, css}) =>
    [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)]
      .map(([, url, sheet]) => url ?? sheet ?? '')
      .filter((url) => !isOwn(url) && !url.startsWith('#'))
      .map((url) => `${file} loads ${url}`),
  );
  expect(styles.length).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});

test('there is one KaTeX, and its stylesheet is the one of the renderer', () => {
  const lock = JSON.parse(readText('package-lock.json')) as {
    packages: Record<string, {version?: string}>;
  };
  const versions = Object.entries(lock.packages)
    .filter(([name]) => name.endsWith('node_modules/katex'))
    .map(([, {version}]) => version);
  const inStyles = styles.flatMap(({css}) =>
    [...css.matchAll(/katex-version:+after\s*\{\s*content:\s*["']([\d.]+)["']/g)].map(
      ([, version]) => version,
    ),
  );
  expect(versions).toHaveLength(1);
  expect(new Set(inStyles)).toEqual(new Set(versions));
});

import path from 'node:path';
import {expect, test} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {listFiles, readText} from './files';
import {findCircles, readImports} from './walls/findCircles';
import {findViolations} from './walls/findViolations';
import {importsOf} from './walls/importsOf';

const sources = listFiles('', /\.(?:tsx?|mjs)$/);

/** The names that a page derives, from its front matter. */
function derivedOn(page: string): string[] {
  const [, yaml = ''] = readText(`docs/${page}.mdx`).split(/^---$/m);
  const {derives = []} = parseYaml(yaml) as {derives?: string[]};
  return derives;
}

test('no import breaks through a wall', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap((file) => findViolations(file, readText(file)))).toEqual([]);
});

test('no import leads back to where it came from', () => {
  const all = sources
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => ({file, source: readText(file)}));
  expect(findCircles(readImports(all))).toEqual([]);
});

test('a demo does not import from lab what its own page derives', () => {
  const problems = listFiles('demos', /(?<!\.test)\.ts$/).flatMap((file) => {
    const derived = derivedOn(path.posix.dirname(file.slice('demos/'.length)));
    const imported = [...readText(file).matchAll(/^import \{([^}]*)\} from 'lab/gm)];
    return imported
      .flatMap(([, list]) => list.split(',').map((name) => name.trim()))
      .filter((name) => derived.includes(name))
      .map((name) => `${file} imports ${name} from lab, but its page derives it: write it out.`);
  });
  expect(problems).toEqual([]);
});

test('every package that is imported is declared', () => {
  const declared = ['package.json', 'lab/package.json'].flatMap((file) => {
    const {dependencies, devDependencies} = JSON.parse(readText(file)) as Record<
      string,
      Record<string, string> | undefined
    >;
    return Object.keys({...dependencies, ...devDependencies});
  });
  // Made by the bundler, or by Docusaurus from its packages.
  const provided =
    /^npm:(?:node:|virtual:|@theme|@docusaurus\/|@generated|@prerendered|@cards\/|@index\/)/;
  const missing = sources.flatMap((file) =>
    importsOf(file, readText(file))
      .filter(({target}) => target.startsWith('npm:') && !provided.test(target))
      .map(({written}) => /^(?:@[^/]+\/)?[^/]+/.exec(written)?.[0] ?? written)
      .filter((name) => !declared.includes(name) && !declared.includes(`@types/${name}`))
      .map((name) => `${file} imports ${name}, which package.json does not name.`),
  );
  expect(missing).toEqual([]);
});

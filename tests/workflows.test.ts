import {describe, expect, test} from 'vitest';
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {readText, root} from './files';

const folder = '.github/workflows';
const workflows = readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);
const {scripts, engines, version} = JSON.parse(readText('package.json')) as {
  scripts: Record<string, string>;
  engines: {node: string};
  version: string;
};

describe.each(workflows)('%s', (file) => {
  const source = readText(file);

  // A tag can be moved to other code; the version behind it is what Dependabot keeps in step.
  test('pins every action to a commit and says its version', () => {
    const used = [...source.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('can be read, may only read, and runs scripts that exist', () => {
    const {permissions} = parse(source) as {permissions: object};
    expect(permissions).toEqual({contents: 'read'});
    for (const [, name] of source.matchAll(/npm run ([\w:]+)/g))
      expect(scripts).toHaveProperty(name);
  });
});

test('the oldest Node that is promised is tested, and newer ones', () => {
  const site = parse(readText(`${folder}/site.yml`)) as {
    jobs: {test: {strategy: {matrix: {node: string[]}}}};
  };
  const {node} = site.jobs.test.strategy.matrix;
  expect(`>=${node[0]}`).toBe(engines.node);
  expect(node).toContain('24');
});

test('the version of package.json stands in the changelog', () => {
  expect(readText('CHANGELOG.md')).toContain(`\n## ${version}\n`);
  const lock = JSON.parse(readText('package-lock.json')) as {version: string};
  expect(lock.version).toBe(version);
});

import {expect, test} from 'vitest';
import {readText} from './files';

interface Entry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const {packages} = JSON.parse(readText('package-lock.json')) as {packages: Record<string, Entry>};

/** Where a package finds another one: in its own `node_modules`, else further up. */
function find(from: string, name: string): string | undefined {
  const own = `${from}/node_modules/${name}`.replace(/^\//, '');
  if (own in packages) return own;
  return from === ''
    ? undefined
    : find(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

// npm leaves out what its registry lacks, and "npm ci" then fails on every fresh clone. Take a version
// that exists for all systems (see "overrides" in package.json).
test('the lock file names every package for every system', () => {
  const missing = Object.entries(packages).flatMap(([from, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !find(from, name))
      .map((name) => `${from} lacks ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file is tied to no registry', () => {
  const tied = Object.values(packages).filter(({resolved}) => resolved?.includes('://'));
  expect(tied).toEqual([]);
});

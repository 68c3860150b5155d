import {expect, test} from 'vitest';
import {findCircles, readImports} from './findCircles';

const circlesIn = (sources: Record<string, string>) =>
  findCircles(readImports(Object.entries(sources).map(([file, source]) => ({file, source}))));

test('a circle is named from where it begins to where it ends, types included', () => {
  const found = circlesIn({
    'a.ts': "import {b} from './b';",
    'b.ts': "import type {C} from './c';",
    'c.tsx': "export {b} from './b';",
  });
  expect(found).toEqual(['b → c → b']);
});

test('a folder stands for its index', () => {
  expect(circlesIn({'d/index.ts': "import './e';", 'd/e.ts': "import '.';"})).toHaveLength(1);
});

test('two ways to one file are no circle', () => {
  const sources = {
    'a.ts': "import './b'; import './c';",
    'b.ts': "import './d';",
    'c.ts': "import './d';",
    'd.ts': '',
  };
  expect(circlesIn(sources)).toEqual([]);
});

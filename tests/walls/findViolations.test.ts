import {expect, test} from 'vitest';
import {findViolations} from './findViolations';

test.each([
  ['lab/tensor.ts', `import {readFileSync} from 'node:fs';`],
  ['lab/tensor.ts', `import {Lexer} from '../draw/plot';`],
  ['lab/tensor.ts', `export * from 'react';`],
  ['demos/foundations/norms/balls.ts', `import {argmin} from './argmin';`],
  ['demos/foundations/norms/balls.ts', `import * as d3 from 'd3';`],
  ['demos/foundations/norms/balls.ts', `const d3 = await import('d3');`],
  ['model/index.ts', `import type {Props} from '@theme/DocItem';`],
  ['draw/plot.ts', `import {useMemo} from 'react';`],
  ['draw/plot.ts', `import {linspace} from 'lab';`],
  ['runner/frame.ts', `import {site} from '@site/src/site';`],
  ['runner/frame.ts', `import {draw} from '../draw';`],
  ['src/components/Demo/index.tsx', `import source from '@site/demos/foundations/norms/balls';`],
  ['src/components/Demo/index.tsx', `import {parse} from '../../../plugins/markdown/parse';`],
  ['src/components/Demo/run.ts', `const {transform} = await import('sucrase');`],
  ['src/components/Demo/run.ts', `import {execute} from '@site/runner/execute';`],
  ['plugins/demos/index.ts', `import {fragment} from '../../src/fragment';`],
  ['plugins/demos/index.ts', `import '../../demos/foundations/norms/balls';`],
  ['docusaurus.config.ts', `import {root} from './tests/files';`],
  ['src/data/x.ts', `import {serve} from '../../scripts/lib/serve.mjs';`],
])('%s may not say %s', (file, source) => {
  const written = /'([^']+)'\)?;$/.exec(source)?.[1];
  const [message, ...more] = findViolations(file, source);
  expect(message).toContain(`${file} imports '${written}': `);
  expect(more).toEqual([]);
});

test.each([
  ['lab/random.ts', 'Math.random()'],
  ['lab/clock.ts', 'Date.now()'],
  ['lab/clock.ts', 'const start = new Date();'],
  ['lab/clock.ts', 'const start = `${Date()}`;'],
  ['demos/foundations/norms/balls.ts', 'const x = [1].map(Math.random);'],
])('%s may not use %s', (file, source) => {
  expect(findViolations(file, source)).toEqual([expect.stringContaining(`${file}:1 uses `)]);
});

test.each([
  ['lab/linalg.ts', `import {Matrix} from 'ml-matrix'; import {shape} from './shape';`],
  ['lab/linalg.ts', `// not Math.random, not Date\nnew Date(0); x instanceof Date;`],
  ['lab/linalg.test.ts', `import {readFileSync} from 'node:fs';`],
  ['demos/foundations/norms/balls.ts', `import {plot} from 'lab'; import {svd} from 'lab/linalg';`],
  [
    'draw/plot.ts',
    `import type {PlotItem} from 'lab/output'; import * as Plot from '@observablehq/plot';`,
  ],
  ['src/components/Demo/index.tsx', `import type {ToPage} from '@site/runner/protocol';`],
  ['plugins/demos/run.ts', `import {execute} from '../../runner/execute';`],
  ['tests/pages.test.ts', `import {serve} from '../scripts/lib/serve.mjs';`],
])('%s may say %s', (file, source) => {
  expect(findViolations(file, source)).toEqual([]);
});

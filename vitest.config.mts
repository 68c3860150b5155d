import path from 'node:path';
import {configDefaults, defineConfig} from 'vitest/config';

const site = {
  resolve: {
    alias: {
      '@site': import.meta.dirname,
      // Components are drawn in the language of their source.
      '@docusaurus/Translate': path.join(import.meta.dirname, 'tests/translate.tsx'),
    },
  },
};
// No test measures time; a busy machine must not make one fail. Projects inherit nothing by themselves.
const patience = {testTimeout: 120_000, hookTimeout: 120_000};

export default defineConfig({
  test: {
    projects: [
      {
        ...site,
        test: {
          ...patience,
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/built/**', 'tests/rebuild/**', '.cache/**'],
        },
      },
      {
        ...site,
        test: {...patience, name: 'site', include: ['tests/built/**/*.test.ts']},
      },
      {
        ...site,
        test: {
          name: 'rebuild',
          include: ['tests/rebuild/**/*.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 1_800_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

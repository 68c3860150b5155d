import {configDefaults, defineConfig} from 'vitest/config';

const site = {
  resolve: {alias: {'@site': import.meta.dirname}},
};

export default defineConfig({
  test: {
    // No test measures time; a busy machine must not make one fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        ...site,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/built/**', 'tests/rebuild/**', '.cache/**'],
        },
      },
      {
        ...site,
        test: {name: 'site', include: ['tests/built/**/*.test.ts']},
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

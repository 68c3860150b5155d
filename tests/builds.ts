import path from 'node:path';

const root = path.resolve(__dirname, '..');

interface Build {
  folder: string;
  baseUrl: string;
  /** The environment variable in which browser tests find its origin. */
  variable: string;
}

/** The builds that tests look at; `tests/rebuild` makes all but the first. */
export const builds = {
  site: {
    folder: path.join(root, 'build'),
    baseUrl: process.env.BASE_URL || '/',
    variable: 'SITE_ORIGIN',
  },
  /** A changed copy of the project, rebuilt from its cache, that lives in a folder of its host. */
  copy: {
    folder: path.join(root, '.cache/copy/build'),
    baseUrl: '/sub/path/',
    variable: 'COPY_ORIGIN',
  },
  /** English with React's development build, which reports every hydration mismatch. */
  development: {
    folder: path.join(root, '.cache/development-build'),
    baseUrl: process.env.BASE_URL || '/',
    variable: 'DEVELOPMENT_ORIGIN',
  },
} satisfies Record<string, Build>;

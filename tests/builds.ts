import path from 'node:path';

const root = path.resolve(__dirname, '..');

/** Where `tests/rebuild` puts the small site. */
export const small = path.join(root, '.cache/small');

export interface Build {
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
  /** The small site of `tests/small-site`, in both languages: the test bed of parts that look alike on all pages. */
  small: {folder: path.join(small, 'build'), baseUrl: '/', variable: 'SMALL_ORIGIN'},
  /** It again, in English, as it lives in a folder of its host. */
  nested: {
    folder: path.join(small, 'build-nested'),
    baseUrl: '/sub/path/',
    variable: 'NESTED_ORIGIN',
  },
  /** It again, in English, with React's development build, which reports every hydration mismatch. */
  development: {
    folder: path.join(small, 'build-development'),
    baseUrl: '/',
    variable: 'DEVELOPMENT_ORIGIN',
  },
} satisfies Record<string, Build>;

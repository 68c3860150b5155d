import type {LoadContext, Plugin} from '@docusaurus/types';
import type {AtRule} from 'postcss';

/** Keeps the woff2 source of a `@font-face` and drops older formats, where there is a woff2 one. */
export function keepWoff2(src: string): string {
  const sources = src.split(/,(?=\s*url\()/).map((source) => source.trim());
  return sources.find((source) => /format\(["']?woff2["']?\)/.test(source)) ?? src;
}

const onlyWoff2 = {
  postcssPlugin: 'only-woff2',
  AtRule: {
    'font-face': (rule: AtRule) => {
      rule.walkDecls('src', (declaration) => {
        declaration.value = keepWoff2(declaration.value);
      });
    },
  },
};

/** What Docusaurus' rule for fonts looks like, as far as it is used here. */
interface FontRule {
  test?: unknown;
  use?: {options?: {limit?: number}}[];
}

/**
 * KaTeX names each font in three formats, and small fonts are put into the stylesheet as text, which
 * every page then waits for. This leaves woff2 alone, as files of its own.
 */
export default function fonts({baseUrl}: Pick<LoadContext, 'baseUrl'>): Plugin {
  return {
    name: 'fonts',
    configurePostCss: (options) => ({...options, plugins: [...options.plugins, onlyWoff2]}),
    configureWebpack(config) {
      const rules = (config.module?.rules ?? []) as FontRule[];
      const rule = rules.find(({test}) => test instanceof RegExp && test.test('katex.woff2'));
      const options = rule?.use?.[0]?.options;
      if (!options)
        throw new Error('Docusaurus has changed its rule for fonts: look at plugins/fonts.');
      options.limit = 0;
      // The bundler keeps finished stylesheets, and the addresses of the fonts in them begin with baseUrl.
      const {cache} = (config as {experiments?: {cache?: {version?: string}}}).experiments ?? {};
      if (cache) cache.version = `${cache.version}-${baseUrl}`;
      return {};
    },
  };
}

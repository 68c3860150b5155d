import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import {otherLocale, type Locale} from '../../draw';
import type {LoadedPages} from '../docs/loadPages';
import type {Reference} from '../docs/loadReference';
import {readContent} from '../pages/content';
import {readPages} from '../pages/readPages';
import {topicsOf} from '../pages/topics';
import {indexInput} from './indexInput';
import {writeServiceWorker} from './serviceWorker';
import {writeIndex} from './writeIndex';

/** The folder of a language's index, below its baseUrl. */
const place = 'search-index';

interface DocsContent extends LoadedPages {
  docs: LoadedContent;
  reference: Reference;
}

/**
 * Builds the index of the search out of what the docs plugin has read, adds the page `/search/` and, while
 * one writes, serves the index of the last build.
 */
export default function searchPlugin({siteDir, baseUrl, i18n}: LoadContext): Plugin {
  const locale = i18n.currentLocale as Locale;
  const below = locale === i18n.defaultLocale ? '' : locale;
  let content: DocsContent | undefined;

  return {
    name: 'search',

    getPathsToWatch: () => [join(siteDir, 'content/{aliases,asked}.json')],

    allContentLoaded({allContent, actions}) {
      content = allContent['docusaurus-plugin-content-docs'].default as DocsContent;
      actions.addRoute({
        path: `${baseUrl}search/`,
        component: '@site/src/pages/Search.tsx',
        exact: true,
      });
      return Promise.resolve();
    },

    postBuild({outDir}) {
      if (!content)
        throw new Error('The search found no pages: is plugins/docs in the configuration?');
      const {all, pages, docs, reference} = content;
      const {macros} = readContent(siteDir);
      const input = indexInput(siteDir, locale, {
        pages: all,
        twins: readPages(siteDir, otherLocale(locale), macros),
        topics: topicsOf(docs.loadedVersions[0].sidebars, content),
        glossary: reference.glossary,
        notation: reference.notation,
        lab: [...pages.values()]
          .flatMap(({lab}) => lab ?? [])
          .map((entry) => ({
            ...entry,
            signatures: entry.signatures.map((tokens) => tokens.map(([text]) => text).join('')),
          })),
      });
      writeIndex(join(outDir, place), input);
      writeServiceWorker(outDir);
      return Promise.resolve();
    },

    configureWebpack(_config, isServer) {
      const directory = join(siteDir, 'build', below, place);
      if (isServer || !existsSync(directory)) return {};
      // Only the development server looks at this; the type of webpack's own options lacks it.
      const served = [{directory, publicPath: `${baseUrl}${place}`, watch: false}];
      const options: {devtool?: undefined; devServer: object} = {devServer: {static: served}};
      return options;
    },
  };
}

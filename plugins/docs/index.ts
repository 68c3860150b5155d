import pluginContentDocs, {validateOptions} from '@docusaurus/plugin-content-docs';
import type {LoadedContent, PluginOptions} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin, PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import {join} from 'node:path';
import {loadPages, type LoadedPages} from './loadPages';
import {structuredData} from '../exports/structuredData';
import {writeExports} from '../exports/writeExports';
import {readMacros} from '../pages/content';
import {topicsOf} from '../pages/topics';
import {writeIndexPages} from './indexPages';
import {writeLanding} from './landing';
import {
  pageOf,
  questionRule,
  withQuestions,
  writeQuestions,
  type LoneRoute,
} from '../questions/questionRoutes';
import {formulasOf, writeFormulas} from './writeFormulas';
import {loadReference, type Reference} from './loadReference';

export {validateOptions};

interface Content extends LoadedPages {
  docs: LoadedContent;
  reference: Reference;
}

/**
 * Docusaurus' own docs plugin, with data added to the route of each page: what the page refers to
 * and what its demos printed. A page carries the data of its own demos only.
 */
export default async function docs(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<Content>> {
  const plugin = await pluginContentDocs(context, options);
  const {siteDir} = context;
  const locale = context.i18n.currentLocale as 'en' | 'zh-Hans';
  const {title, tagline, url: origin} = context.siteConfig;
  const url = (path: string) => origin + context.baseUrl + path.replace(/^\//, '');

  return {
    ...(plugin as unknown as Plugin<Content>),

    getPathsToWatch: () => [
      ...(plugin.getPathsToWatch?.() ?? []),
      ...['demos', 'content'].map((folder) => join(siteDir, folder, '**/*.{ts,json}')),
    ],

    async loadContent() {
      const [docs, own] = await Promise.all([plugin.loadContent!(), loadPages(siteDir, locale)]);
      warnOf(own.notCompared);
      return {docs, ...own, reference: loadReference(siteDir, locale, own.all)};
    },

    translateContent: ({content, translationFiles}) => ({
      ...content,
      docs: plugin.translateContent!({content: content.docs, translationFiles}),
    }),

    getTranslationFiles: ({content}) => plugin.getTranslationFiles!({content: content.docs}),

    async contentLoaded({content, actions}) {
      const files = new Map<string, {data: string; formulas: string}>();
      const questions = new Map<string, LoneRoute[]>();
      const macros = readMacros(siteDir);
      for (const source of content.all) {
        const {page, formulas} = source;
        const data = content.pages.get(page)!;
        const name = page.replace(/\//g, '-');
        files.set(page, {
          data: await actions.createData(`page-${name}.json`, data),
          formulas: await writeFormulas(name, formulasOf(formulas, macros), actions),
        });
        await actions.createData(`cards-${name}.json`, content.cards[page]);
        questions.set(page, await writeQuestions(source, data, {name, macros}, actions));
      }
      const structured = Object.fromEntries(
        content.all.map((page) => [page.page, structuredData(page, {locale, url})]),
      );
      await actions.createData(
        'prerendered.js',
        [
          `export const prerendered = ${JSON.stringify(content.pictures)};`,
          `export const structured = ${JSON.stringify(structured)};\n`,
        ].join('\n'),
      );
      const addRoute: PluginContentLoadedActions['addRoute'] = (route) =>
        actions.addRoute(withQuestions(withData(route, files), questions));
      await plugin.contentLoaded!({content: content.docs, actions: {...actions, addRoute}});
      const topics = topicsOf(content.docs.loadedVersions[0].sidebars, content);
      await writeLanding(context, content, topics, actions);
      await writeIndexPages(context, content, topics, actions);
    },

    postBuild({outDir, content}) {
      const topics = topicsOf(content.docs.loadedVersions[0].sidebars, content);
      const macros = readMacros(siteDir);
      writeExports({siteDir, outDir, locale, title, tagline, url}, {...content, topics, macros});
      return Promise.resolve();
    },

    configureWebpack: (config, isServer, utils, content) => {
      const own = plugin.configureWebpack!(config, isServer, utils, content.docs) ?? {};
      const data = join(context.generatedFilesDir, plugin.name, options.id);
      const file = isServer
        ? join(data, 'prerendered.js')
        : join(siteDir, 'src/data/prerendered-in-browser.ts');
      return {
        ...own,
        module: {...own.module, rules: [...(own.module?.rules ?? []), questionRule(siteDir)]},
        resolve: {
          ...own.resolve,
          alias: {
            ...own.resolve?.alias,
            '@prerendered': file,
            '@formulas': join(data, 'formulas', isServer ? 'server' : 'browser'),
            '@cards': data,
            '@index': data,
          },
        },
      };
    },
  };
}

/** Says once, beside what Docusaurus prints, what an author still has to compare. */
function warnOf(parts: string[]) {
  if (parts.length === 0) return;
  console.warn(
    `${parts.length} parts of pages have changed since both languages were compared. Compare them, then run "npm run twins <page>":\n  ${parts.join('\n  ')}`,
  );
}

/** The same routes, each page's with the props `data` and `formulas`. */
function withData(
  route: RouteConfig,
  files: Map<string, {data: string; formulas: string}>,
): RouteConfig {
  const page = pageOf(route);
  const own = page && files.get(page);
  return {
    ...route,
    ...(own && {modules: {...route.modules, ...own}}),
    ...(route.routes && {routes: route.routes.map((child) => withData(child, files))}),
  };
}

import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {listHtml, noticeText, usedPackages} from './packages';

/** What we ask of the bundler's account of a build. */
interface Modules {
  modules?: {nameForCondition?: string; name?: string; modules?: Modules['modules']}[];
}

interface Compiler {
  hooks: {
    done: {tap(name: string, hear: (stats: {toJson(options: object): Modules}) => void): void};
  };
}

function filesOf({modules = []}: Modules): string[] {
  return modules.flatMap((module) => [
    ...(module.nameForCondition ? [module.nameForCondition] : []),
    ...filesOf(module),
  ]);
}

/** Where the page has room for the list. */
const place = /(<div[^>]*\bdata-licences\b[^>]*>)<\/div>/;

/**
 * The page of licences. What the site contains is known once it is bundled: the list and the notices are
 * written then, into the page and beside it.
 */
export default function licences({siteDir, baseUrl}: LoadContext): Plugin {
  const files = new Set<string>();
  return {
    name: 'licences',
    contentLoaded({actions}) {
      actions.addRoute({
        path: `${baseUrl}licences/`,
        component: '@site/src/pages/Licences.tsx',
        exact: true,
      });
    },
    allContentLoaded({allContent}) {
      // The programs of the runner are bundled by themselves.
      const {sources = []} = (allContent.runner?.default ?? {}) as {sources?: string[]};
      for (const file of sources) files.add(path.resolve(siteDir, file));
    },
    configureWebpack(config, isServer) {
      if (isServer) return {};
      const collect = {
        apply({hooks}: Compiler) {
          hooks.done.tap('licences', (stats) => {
            const account = {all: false, modules: true, nestedModules: true};
            const all = {modulesSpace: Infinity, nestedModulesSpace: Infinity, cachedModules: true};
            for (const file of filesOf(stats.toJson({...account, ...all}))) files.add(file);
          });
        },
      };
      return {plugins: [collect]} as object;
    },
    postBuild({outDir}) {
      const packages = usedPackages(files);
      const list = listHtml(packages);
      writeFileSync(path.join(outDir, 'licences.txt'), noticeText(packages));
      writeFileSync(path.join(outDir, 'licences', 'packages.txt'), list);
      const file = path.join(outDir, 'licences', 'index.html');
      const html = readFileSync(file, 'utf8');
      const filled = html.replace(place, (_, open: string) => `${open}${list}</div>`);
      if (filled === html) throw new Error('The page of licences has no room for its list.');
      writeFileSync(file, filled);
      return Promise.resolve();
    },
  };
}

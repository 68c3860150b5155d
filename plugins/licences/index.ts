import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {listHtml, noticeText, usedPackages} from './packages';

/** What we ask of the bundler's account of a build. */
interface Account {
  modules?: (Account & {nameForCondition?: string; identifier?: string})[];
}

interface Compiler {
  hooks: {
    done: {tap(name: string, hear: (stats: {toJson(options: object): Account}) => void): void};
  };
}

/** The files of a bundle; of a stylesheet the account tells the way it came alone: `css|…loader.js!…/katex.css|0`. */
export function filesOf({modules = []}: Account): string[] {
  return modules.flatMap((module) => {
    const {nameForCondition, identifier = ''} = module;
    const last = identifier.split('!').at(-1) ?? '';
    const way = last.split('|').find((part) => path.isAbsolute(part)) ?? '';
    return [nameForCondition ?? way.replace(/\?.*$/, ''), ...filesOf(module)];
  });
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
      writeFileSync(
        file,
        html.replace(place, (_, open: string) => `${open}${list}</div>`),
      );
      return Promise.resolve();
    },
  };
}

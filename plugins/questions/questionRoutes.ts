import type {PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import {join} from 'node:path';
import type {PageData} from '../../model';
import type {Macros} from '../markdown/macros';
import type {SourcePage} from '../pages/readPage';
import {formulasOf, writeFormulas} from '../docs/writeFormulas';
import {questionData} from './questionData';

/** A question of a page as a route of its own: below the path of the page, with data and formulas of its own. */
export interface LoneRoute {
  id: string;
  modules: {data: string; formulas: string};
}

/** Cuts the question out of a page that is asked for as `page.mdx?question=id`, before Docusaurus compiles it. */
export const questionRule = (siteDir: string) => ({
  test: /\.mdx$/,
  // Docusaurus asks each rule for these files where they are.
  include: ['docs', 'i18n'].map((folder) => join(siteDir, folder)),
  resourceQuery: /question=/,
  enforce: 'pre' as const,
  use: [{loader: join(siteDir, 'plugins/questions/sliceQuestion.cjs')}],
});

/** Writes what the questions of a page need. */
export async function writeQuestions(
  page: SourcePage,
  data: PageData,
  {name: nameOfPage, macros}: {name: string; macros: Macros},
  actions: Pick<PluginContentLoadedActions, 'createData'>,
): Promise<LoneRoute[]> {
  const questions = page.units.filter(({kind}) => kind === 'question');
  return Promise.all(
    questions.map(async ({id}) => {
      const name = `${nameOfPage}-${id}`;
      const formulas = page.formulas.filter(({within}) => within === id);
      return {
        id,
        modules: {
          data: await actions.createData(`question-${name}.json`, questionData(data, page, id)),
          formulas: await writeFormulas(name, formulasOf(formulas, macros), actions),
        },
      };
    }),
  );
}

/** The same routes, each page's with those of its questions beside it. */
export function withQuestions(
  route: RouteConfig,
  questions: Map<string, LoneRoute[]>,
): RouteConfig {
  if (!route.routes) return route;
  return {
    ...route,
    routes: route.routes.flatMap((child) => {
      const own = questions.get(pageOf(child) ?? '') ?? [];
      return [withQuestions(child, questions), ...own.map((one) => loneRoute(child, one))];
    }),
  };
}

/** The page that a route shows, by its file. */
export function pageOf({modules}: RouteConfig): string | undefined {
  const source = typeof modules?.content === 'string' ? modules.content : '';
  return /(?:^@site\/docs|\/current)\/(.*)\.mdx$/.exec(source)?.[1];
}

function loneRoute(page: RouteConfig, {id, modules}: LoneRoute): RouteConfig {
  return {
    path: `${page.path.replace(/\/$/, '')}/${id}/`,
    component: '@site/src/pages/Question.tsx',
    exact: true,
    // As the page: Docusaurus shows the sidebar that a route names.
    sidebar: page.sidebar,
    modules: {...modules, content: `${page.modules!.content as string}?question=${id}`},
  };
}

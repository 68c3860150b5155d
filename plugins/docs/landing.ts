import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import type {PageData, SiteCounts, Topic} from '../../model';
import type {SourcePage} from '../pages/readPage';

/** The demo that the landing page shows. */
const shownDemo = 'foundations/norms/unit-balls';

interface Content {
  all: SourcePage[];
  pages: Map<string, PageData>;
}

/** Questions, demos and checks, counted from the pages themselves. */
export function countSite({all, pages}: Content): SiteCounts {
  const demos = [...pages.values()].flatMap((data) => Object.values(data.demos));
  return {
    pages: all.length,
    questions: all.flatMap((page) => page.units).filter((unit) => unit.kind === 'question').length,
    demos: demos.length,
    checks: demos.reduce((sum, demo) => sum + demo.checks, 0),
  };
}

/** How many questions the landing page shows. */
const shownQuestions = 8;

/** The most important question of each page, the most important of these first. */
export function openingQuestions(topics: Topic[]) {
  return topics
    .flatMap(({pages}) => pages)
    .flatMap(({questions}) => [...questions].sort((a, b) => b.weight - a.weight).slice(0, 1))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, shownQuestions)
    .map(({title, weight, href}) => ({title, weight, href}));
}

/** What a page knows, without all that its other parts ask for. */
function dataOf(src: string, page: PageData): PageData {
  return {
    ...page,
    units: page.units.filter((unit) => unit.src === src),
    demos: {[src]: page.demos[src]},
    refs: {},
    terms: {},
    papers: {},
    linkedFrom: {},
    moved: {},
  };
}

/** The route `/`, with what it counts and the demo it shows. */
export async function writeLanding(
  {baseUrl}: LoadContext,
  content: Content,
  topics: Topic[],
  {createData, addRoute}: PluginContentLoadedActions,
) {
  const page = [...content.pages.values()].find((data) => data.demos[shownDemo]);
  if (!page) throw new Error(`The landing page shows the demo "${shownDemo}", and no page has it.`);
  const data = await createData('landing.json', {
    counts: countSite(content),
    topics: topics.map(({key, label, pages}) => ({
      key,
      label,
      pages: pages.map(({title, description, path, questions}) => ({
        title,
        description,
        path,
        questions: questions.length,
      })),
    })),
    questions: openingQuestions(topics),
    demo: dataOf(shownDemo, page),
  });
  addRoute({path: baseUrl, component: '@site/src/pages/Landing.tsx', exact: true, modules: {data}});
}

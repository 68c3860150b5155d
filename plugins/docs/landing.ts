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
    demo: {...page, demos: {[shownDemo]: page.demos[shownDemo]}} satisfies PageData,
  });
  addRoute({path: baseUrl, component: '@site/src/pages/Landing.tsx', exact: true, modules: {data}});
}

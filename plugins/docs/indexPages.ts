import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import type {StudyData, Topic} from '../../model';
import type {Locale} from '../../draw';
import {readyLists, studyRows} from '../pages/lists';
import type {LoadedPages} from './loadPages';
import type {Reference} from './loadReference';
import {readContent} from '../pages/content';
import {readAsked, readConcepts} from '../search/aliases';
import {rowsOf, searchedQuestions} from './questions';

/** The routes that list what the pages hold: `/questions/`, `/map/`, `/glossary/` … */
export async function writeIndexPages(
  {baseUrl, i18n, siteDir}: LoadContext,
  {all, questions, cards, lists, moved, reference}: LoadedPages & {reference: Reference},
  topics: Topic[],
  {createData, addRoute}: PluginContentLoadedActions,
) {
  const labels = topics.map(({key, label}) => ({key, label}));
  const study: StudyData = {
    lists: readyLists(lists, studyRows(cards), topics, i18n.currentLocale as Locale),
    pages: Object.fromEntries(all.map(({page, title}) => [page, title])),
    moved,
  };
  const pages = {
    Questions: {topics: labels, rows: rowsOf(questions, topics)},
    Map: {topics},
    Glossary: {terms: reference.glossary},
    Notation: {symbols: reference.notation},
    Corrections: {corrections: reference.corrections},
    Study: study,
  };
  const {terms} = readContent(siteDir);
  const searched = searchedQuestions(all, readConcepts(siteDir, terms), readAsked(siteDir));
  await createData('question-words.json', searched);
  for (const [component, data] of Object.entries(pages)) {
    const name = component.toLowerCase();
    addRoute({
      path: `${baseUrl}${name}/`,
      component: `@site/src/pages/${component}.tsx`,
      exact: true,
      modules: {data: await createData(`${name}.json`, data)},
    });
  }
}

import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import type {Topic} from '../../model';
import type {LoadedPages} from './loadPages';
import type {Reference} from './loadReference';
import {answerTexts, rowsOf} from './questions';

/** The routes that list what the pages hold: `/questions/`, `/map/`, `/glossary/` … */
export async function writeIndexPages(
  {baseUrl}: LoadContext,
  {all, questions, reference}: LoadedPages & {reference: Reference},
  topics: Topic[],
  {createData, addRoute}: PluginContentLoadedActions,
) {
  const labels = topics.map(({key, label}) => ({key, label}));
  const pages = {
    Questions: {topics: labels, rows: rowsOf(questions, topics)},
    Map: {topics},
    Glossary: {terms: reference.glossary},
    Notation: {symbols: reference.notation},
    Corrections: {corrections: reference.corrections},
  };
  await createData('answer-texts.json', answerTexts(all));
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

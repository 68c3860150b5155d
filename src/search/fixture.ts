import type {SearchEntry, SearchUnit} from '../../model/search';
import type {ReadFile} from './engine';

/** A unit for tests. */
export const unit = (
  kind: SearchUnit['kind'],
  id: string,
  title: string,
  more: Partial<SearchUnit> = {},
): SearchUnit => ({kind, id, title, ...more});

/** A question with what stands below it. */
export const question = (
  id: string,
  title: string,
  text: string,
  ...below: SearchUnit[]
): SearchEntry => ({
  path: '/a/',
  page: 'A',
  question: title,
  units: [unit('question', id, title, {text, weight: 2}), ...below],
});

/** A term of the glossary. */
export const term = (id: string, title: string, names = ''): SearchEntry => ({
  path: '/glossary/',
  page: 'Glossary',
  units: [unit('term', id, title, {text: 'What it is.', names})],
});

/** Reads the files of an index that is not written. */
export const readFrom =
  (files: Map<string, string>): ReadFile =>
  (name) => {
    const content = files.get(name);
    return content === undefined
      ? Promise.reject(new Error(`${name}: 404`))
      : Promise.resolve(content);
  };

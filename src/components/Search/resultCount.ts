import {translate} from '@docusaurus/Translate';

/** How many there are, to be shown and to be said. */
export function resultCount(count: number): string {
  if (count === 1) {
    return translate({id: 'search.one', message: '1 result', description: 'How many results'});
  }
  return translate(
    {id: 'search.count', message: '{count} results', description: 'How many results'},
    {count},
  );
}

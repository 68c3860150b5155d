import {translate} from '@docusaurus/Translate';
import type {FoldName} from './folds';

/** What stands in the place of a fold: what it holds and how much. */
export function foldLabel(name: FoldName, count: number): string {
  return name === 'imports'
    ? translate(
        {
          id: 'demo.fold.imports',
          message: 'imports · {count} lines',
          description: 'In the code of a demo, in the place of its import statements',
        },
        {count},
      )
    : translate(
        {
          id: 'demo.fold.picture',
          message: 'picture and checks · {count} lines',
          description: 'In the code of a demo, in the place of all that comes after its lesson',
        },
        {count},
      );
}

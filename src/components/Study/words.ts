import {translate} from '@docusaurus/Translate';
import {minutes} from '@site/src/study/readingTime';

/** `12 min` */
export function timeText(seconds: number): string {
  return translate(
    {id: 'study.minutes', message: '{count} min', description: 'Reading time'},
    {count: minutes(seconds)},
  );
}

/** `1 unit`, `12 units` */
export function countText(count: number): string {
  return count === 1
    ? translate({id: 'study.count.one', message: '1 unit', description: 'Length of a list'})
    : translate(
        {id: 'study.count', message: '{count} units', description: 'Length of a list'},
        {count},
      );
}

/** Two pieces of information in a row. */
export function pairText(first: string, second: string): string {
  return translate(
    {id: 'study.pair', message: '{first}, {second}', description: 'Two pieces of information'},
    {first, second},
  );
}

/** What one's own list is called as long as it has no name. */
export function ownTitle(): string {
  return translate({
    id: 'study.own',
    message: 'Your list',
    description: 'Title of the reader’s own study list',
  });
}

/** What a list from a link is called if it has no name. */
export function sharedTitle(): string {
  return translate({
    id: 'study.shared',
    message: 'A shared list',
    description: 'Title of a study list without a name that came with a link or a file',
  });
}

/** Said after a list was taken over. */
export function addedText(count: number): string {
  return translate(
    {
      id: 'study.added-all',
      message: 'Added: {units}',
      description: 'Said after a whole list was taken over',
    },
    {units: countText(count)},
  );
}

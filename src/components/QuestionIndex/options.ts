import {translate} from '@docusaurus/Translate';
import type {Weight} from '../../../model';
import type {Sort} from './filter';

interface Option<T extends string> {
  value: T;
  label: string;
}

/** How important a question must be. */
export function weightOptions(): Option<`${Weight}`>[] {
  return [
    {
      value: '1',
      label: translate({
        id: 'questions.weight-any',
        message: 'Any',
        description: 'Of any importance',
      }),
    },
    {
      value: '2',
      label: translate({
        id: 'questions.weight-2',
        message: '2 or 3 dots',
        description: 'At least of importance 2',
      }),
    },
    {
      value: '3',
      label: translate({
        id: 'questions.weight-3',
        message: '3 dots',
        description: 'Of importance 3',
      }),
    },
  ];
}

/** In which order questions are listed. */
export function sortOptions(): Option<Sort>[] {
  return [
    {
      value: 'course',
      label: translate({
        id: 'questions.sort-course',
        message: 'Course',
        description: 'In the order of the course',
      }),
    },
    {
      value: 'importance',
      label: translate({
        id: 'questions.sort-importance',
        message: 'Most important first',
        description: 'Sorted by importance',
      }),
    },
    {
      value: 'title',
      label: translate({
        id: 'questions.sort-title',
        message: 'Alphabet',
        description: 'Sorted by title',
      }),
    },
  ];
}

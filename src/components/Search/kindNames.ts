import {translate} from '@docusaurus/Translate';
import type {UnitKind} from '../../../model';

/** What a result is, in a word. */
export function kindName(kind: UnitKind): string {
  const names: Record<UnitKind, () => string> = {
    question: () =>
      translate({id: 'search.kind.question', message: 'Question', description: 'Kind of a result'}),
    section: () =>
      translate({id: 'search.kind.section', message: 'Section', description: 'Kind of a result'}),
    step: () =>
      translate({id: 'search.kind.step', message: 'Step', description: 'Kind of a result'}),
    equation: () =>
      translate({id: 'search.kind.equation', message: 'Equation', description: 'Kind of a result'}),
    demo: () =>
      translate({id: 'search.kind.demo', message: 'Demo', description: 'Kind of a result'}),
    figure: () =>
      translate({id: 'search.kind.figure', message: 'Figure', description: 'Kind of a result'}),
    exercise: () =>
      translate({id: 'search.kind.exercise', message: 'Exercise', description: 'Kind of a result'}),
    notice: () =>
      translate({id: 'search.kind.notice', message: 'Notice', description: 'Kind of a result'}),
    try: () => translate({id: 'search.kind.try', message: 'Try', description: 'Kind of a result'}),
    further: () =>
      translate({id: 'search.kind.further', message: 'Further', description: 'Kind of a result'}),
    term: () =>
      translate({id: 'search.kind.term', message: 'Term', description: 'Kind of a result'}),
  };
  return names[kind]();
}

import {translate} from '@docusaurus/Translate';
import type {Unit} from '../../../model';

/** What a link needs to know of its unit. */
export type LinkedUnit = Pick<Unit, 'kind' | 'id' | 'number' | 'title'>;

/** What kind of thing a unit is, in a word. */
export function kindName(kind: Unit['kind']): string {
  switch (kind) {
    case 'question':
      return translate({id: 'unit.question', message: 'Question', description: 'Kind of unit'});
    case 'section':
      return translate({id: 'unit.section', message: 'Section', description: 'Kind of unit'});
    case 'step':
      return translate({id: 'unit.step', message: 'Step', description: 'Kind of unit'});
    case 'equation':
      return translate({id: 'unit.equation', message: 'Equation', description: 'Kind of unit'});
    case 'demo':
      return translate({id: 'unit.demo', message: 'Demo', description: 'Kind of unit'});
    case 'figure':
      return translate({id: 'unit.figure', message: 'Figure', description: 'Kind of unit'});
    case 'exercise':
      return translate({id: 'unit.exercise', message: 'Exercise', description: 'Kind of unit'});
    case 'notice':
      return translate({id: 'unit.notice', message: 'Notice', description: 'Kind of unit'});
    case 'try':
      return translate({id: 'unit.try', message: 'Try', description: 'Kind of unit'});
    case 'further':
      return translate({id: 'unit.further', message: 'Further', description: 'Kind of unit'});
    case 'term':
      return translate({id: 'unit.term', message: 'Term', description: 'Kind of unit'});
  }
}

/** The unit on its page: `Step 1a`, `Equation (3.2)`, `Demo unit-balls.ts`. */
export function unitName({kind, id, number}: LinkedUnit): string {
  const which = kind === 'equation' ? `(${number})` : kind === 'demo' ? `${id}.ts` : (number ?? '');
  return `${kindName(kind)} ${which}`.trim();
}

/** The unit for a reader who does not have the page before them. */
export function fullName(unit: LinkedUnit, pageTitle: string): string {
  if (unit.kind === 'question') return unit.title;
  const name = unit.kind === 'section' || unit.kind === 'further' ? unit.title : unitName(unit);
  return translate(
    {id: 'unit.of-page', message: '{page}: {unit}', description: 'Names a part of a page'},
    {page: pageTitle, unit: name},
  );
}

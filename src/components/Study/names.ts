import type {StudyRow} from '../../../model';
import {addressOf} from '../../../model/address';
import {unitName} from '@site/src/components/UnitLink/unitNames';

/** What a unit is called in a list: a question by its title, an equation by its number. */
export function rowName(row: StudyRow): string {
  return ['question', 'section', 'further'].includes(row.kind) ? row.title : unitName(row);
}

/** Where it stands: `Norms 3` for a question, else the title of its page. */
export function rowPlace({kind, pageTitle, number}: StudyRow): string {
  return kind === 'question' ? `${pageTitle} ${number}` : pageTitle;
}

/** Its address below the site's base. */
export const rowPath = (row: StudyRow) => addressOf(`/${row.page}/`, row);

import type {PageData, QuestionEntry, Topic} from '../../model';
import type {SourcePage} from './readPage';

/** An item of a sidebar, as far as topics go. */
export interface SidebarItem {
  type: string;
  id?: string;
  key?: string;
  label?: string;
  items?: SidebarItem[];
}

interface Known {
  all: SourcePage[];
  questions: QuestionEntry[];
  /** What their routes carry. */
  pages: Map<string, Pick<PageData, 'before'>>;
}

/** Every page below an item, in its order. */
function pagesBelow({id, items = []}: SidebarItem): string[] {
  return [...(id ? [id] : []), ...items.flatMap(pagesBelow)];
}

/**
 * The topics of the course: the sidebar's categories of the first level, whose labels Docusaurus has
 * already translated, each with its pages and their questions.
 */
export function topicsOf(sidebars: Record<string, SidebarItem[]>, known: Known): Topic[] {
  const byPage = new Map(known.all.map((page) => [page.page, page]));
  return Object.values(sidebars)
    .flat()
    .filter(({type}) => type === 'category')
    .map((category) => ({
      key: category.key ?? category.label ?? '',
      label: category.label ?? '',
      pages: pagesBelow(category).flatMap((id) => {
        const source = byPage.get(id);
        if (!source) return [];
        const {page, path, title, description} = source;
        const questions = known.questions
          .filter((question) => question.page === page)
          .map(({id, title, number, weight, hasDemo, href}) => ({
            id,
            title,
            number,
            weight,
            hasDemo,
            href,
          }));
        return [
          {page, path, title, description, questions, before: known.pages.get(page)?.before ?? []},
        ];
      }),
    }));
}

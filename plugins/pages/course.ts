import sidebars from '../../sidebars';

type Entry = string | {type?: string; id?: string; items?: Entry[]};

/** Every page in the order of the course, as `sidebars.ts` lists it. */
export function courseOrder(
  entries: Entry[] = Object.values(sidebars).flat() as Entry[],
): string[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return entry.items ? courseOrder(entry.items) : entry.id ? [entry.id] : [];
  });
}

/** Sorts pages into the order of the course; what the sidebar does not list comes last. */
export function sortByCourse<T extends {page: string}>(pages: T[], order = courseOrder()): T[] {
  const place = (page: string) => (order.indexOf(page) + order.length + 1) % (order.length + 1);
  return [...pages].sort((a, b) => place(a.page) - place(b.page) || a.page.localeCompare(b.page));
}

/** What to say of pages that no reader of the course would come to. */
export function withoutPlace(
  pages: {page: string; file: string}[],
  order = courseOrder(),
): string[] {
  return pages
    .filter(({page}) => !order.includes(page))
    .map(
      ({page, file}) =>
        `${file}  The page has no place in the course: add '${page}' to sidebars.ts.`,
    );
}

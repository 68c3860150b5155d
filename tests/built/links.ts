import path from 'node:path';

/** A page as far as links go. */
export interface LinkedPage {
  url: string;
  ids: string[];
  links: string[];
}

/**
 * Every link that leads nowhere: to a page that is not there, or to an id that its page does not
 * have. Fragments of ours may carry more after a tilde (`#id~1.…`).
 */
export function findBrokenLinks(pages: LinkedPage[], files: Set<string>): string[] {
  const ids = new Map(pages.map((page) => [page.url, new Set(page.ids)]));
  return pages.flatMap(({url, links}) =>
    links.flatMap((link) => {
      const {origin, pathname, hash} = new URL(link, `http://site.invalid${url}`);
      if (origin !== 'http://site.invalid') return [];
      const target = decodeURI(pathname);
      const anchors = ids.get(target);
      if (!anchors && !files.has(target)) return [`${url} links to ${link}: there is no ${target}`];
      const id = decodeURIComponent(hash.slice(1)).split('~')[0] ?? '';
      if (id === '' || path.extname(target) !== '' || anchors?.has(id)) return [];
      return [`${url} links to ${link}: ${target} has no id "${id}"`];
    }),
  );
}

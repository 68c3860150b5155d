import {parseFragment} from '../../fragment';

/** A unit somewhere on this site in the language of the page; a page itself has the empty id. */
export interface LinkTarget {
  page: string;
  id: string;
}

/** What an address leads to; undefined for other sites and other languages. */
export function linkTarget(href: string, base: string): LinkTarget | undefined {
  const url = new URL(href);
  const start = new URL(base);
  if (url.origin !== start.origin || !url.pathname.startsWith(start.pathname)) return undefined;
  const page = url.pathname.slice(start.pathname.length).replace(/\/$/, '');
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(page)) return undefined;
  return {page, id: parseFragment(url.hash)?.id ?? ''};
}

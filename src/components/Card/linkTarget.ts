import {pageAndQuestion} from '../../../model/address';
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
  const path = url.pathname.slice(start.pathname.length).replace(/\/$/, '');
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(path)) return undefined;
  const {page, question = ''} = pageAndQuestion(path);
  return {page, id: parseFragment(url.hash)?.id ?? question};
}

import {addressOf} from '../../../model/address';
import type {Query} from '@site/src/search/query';
import type {Found} from '@site/src/search/rank';
import {rememberQuery} from '@site/src/search/recent';
import {leaveTarget} from '@site/src/search/target';

/** Where a result leads: the question it stands in, or its very anchor; who is on its page stays there. */
export function resultHref({entry, unit}: Found, baseUrl: string, pathname: string): string {
  const own = `${baseUrl}${entry.path.slice(1)}`;
  const question = entry.units.find(({kind}) => kind === 'question')?.id;
  const at = {kind: unit.kind, id: unit.id, question};
  return pathname === own ? `${own}${unit.id && `#${unit.id}`}` : addressOf(own, at);
}

interface Followed {
  href: string;
  query: Query;
  baseUrl: string;
  text: string;
}

/** Before a result is followed, by whatever means: the words to show there, the query for later. */
export function followResult({href, query, baseUrl, text}: Followed) {
  rememberQuery(baseUrl, text);
  const {words, isOpen} = query;
  leaveTarget({address: href, words, isOpen});
}

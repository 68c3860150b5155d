import type {ClientModule} from '@docusaurus/types';
import {isDecodable, parseFragment} from '../fragment';
import {targetOf} from '../links/targetOf';

/**
 * Docusaurus looks for an element whose id is the whole fragment, and never opens what is folded;
 * this module goes to the id before `~` and unfolds the way to it.
 */

/** Opens every folded `<details>` around an element; true if one was folded. */
function unfold(element: Element): boolean {
  let wasFolded = false;
  for (let e = element.closest('details'); e; e = e.parentElement?.closest('details') ?? null) {
    wasFolded ||= !e.open;
    e.open = true;
  }
  return wasFolded;
}

function showTarget(hash: string) {
  const fragment = parseFragment(hash);
  const target = fragment && targetOf(fragment);
  if (!target) return;
  // A plain id that stands in the open has already been reached, by the browser or by Docusaurus.
  if (unfold(target) || target.id !== hash.slice(1)) target.scrollIntoView();
}

/** Rewrites a fragment that `decodeURIComponent` refuses, before the router hears of it. */
function repairFragment() {
  if (isDecodable(location.hash)) return;
  history.replaceState(history.state, '', location.hash.replaceAll('%', '%25'));
}

if (typeof window !== 'undefined') {
  repairFragment();
  window.addEventListener('popstate', repairFragment, {capture: true});
  window.addEventListener('hashchange', () => showTarget(location.hash));
}

const fragments: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    const isSamePlace =
      location.pathname === previousLocation?.pathname && location.hash === previousLocation.hash;
    if (!isSamePlace) showTarget(location.hash);
  },
};

export default fragments;

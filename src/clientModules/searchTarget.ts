import type {ClientModule} from '@docusaurus/types';
import {parseFragment} from '../fragment';
import {takeTarget} from '../search/target';

/** Shows the words that were searched for where a result leads; the address says nothing of them. */
async function showWords(address: string) {
  const target = takeTarget(address);
  if (!target) return;
  const id = parseFragment(new URL(address, location.origin).hash)?.id;
  const element = await elementSoon(() =>
    id ? document.getElementById(id) : document.querySelector('main h1'),
  );
  if (!element) return;
  const marks = await import('../search/highlight').catch(() => undefined);
  // Without its file the words are not marked; the place is reached.
  if (!marks) return;
  const {highlight, clearHighlight} = marks;
  highlight(element, target);
  element.scrollIntoView();
  window.addEventListener('keydown', function stop({key}) {
    if (key !== 'Escape') return;
    clearHighlight();
    window.removeEventListener('keydown', stop);
  });
}

/** A page that is still being drawn has its elements a few frames later. */
async function elementSoon(find: () => Element | null): Promise<Element | null> {
  for (let tries = 0; tries < 120; tries++) {
    const element = find();
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
  return null;
}

const searchTarget: ClientModule = {
  onRouteDidUpdate({location: {pathname, hash}, previousLocation}) {
    void showWords(pathname + hash);
    if (previousLocation && previousLocation.pathname !== pathname && 'highlights' in CSS) {
      CSS.highlights.delete('search');
    }
  },
};

export default searchTarget;

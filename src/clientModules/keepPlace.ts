import {parseFragment} from '../fragment';
import {fragmentOfPlace} from '../links/readingPlace';

const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top;

/** Every unit in the order of the page; a demo stands beside its steps and says nothing of the place. */
function places() {
  // The title of a question that stands alone is the top of its page.
  const links = document.querySelectorAll<HTMLElement>('[data-unit-link]:not([data-demo] *, h1 *)');
  return [...links].flatMap(({dataset: {unitLink = ''}}) => {
    const top = topOf(unitLink);
    return top === undefined ? [] : [{id: unitLink, top}];
  });
}

/** The link to the other language leads to what the reader is at, not to the top of its page. */
function carryPlace({target}: Event) {
  const link =
    target instanceof Element && target.closest<HTMLAnchorElement>('.navbar a[lang][href]');
  if (!link) return;
  const {hash} = location;
  const id = parseFragment(hash)?.id;
  const address = {fragment: hash, top: id === undefined ? undefined : topOf(id)};
  link.hash = fragmentOfPlace(places(), address, innerHeight);
}

// Before the link is followed, opened in a tab or copied, by whatever means.
if (typeof document !== 'undefined') {
  for (const type of ['pointerdown', 'focusin', 'click']) {
    document.addEventListener(type, carryPlace, {capture: true});
  }
}

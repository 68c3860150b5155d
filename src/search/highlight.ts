import {findMatches} from './matches';

const name = 'search';

/** The elements that belong to a unit: a heading's go on to the next heading. */
function regionOf(target: Element): Element[] {
  if (!/^H[1-6]$/.test(target.tagName)) return [target];
  const region = [target];
  for (
    let e = target.nextElementSibling;
    e && !/^H[12]$/.test(e.tagName);
    e = e.nextElementSibling
  ) {
    if (e.tagName === target.tagName) break;
    region.push(e);
  }
  return region;
}

/** Text that is seen: of formulas the drawn half. */
function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.katex-mathml, script, style, [hidden]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Takes the marks away. */
export function clearHighlight() {
  if ('highlights' in CSS) CSS.highlights.delete(name);
  for (const element of document.querySelectorAll('[data-search-target]')) {
    element.removeAttribute('data-search-target');
  }
}

/** Opens what is folded where all that was found is in folds; a hint or a solution stays closed. */
function unfold(ranges: Range[]) {
  const foldsOf = (range: Range) => {
    const folds: HTMLDetailsElement[] = [];
    for (let e = range.startContainer.parentElement; e; e = e.parentElement) {
      if (e instanceof HTMLDetailsElement && !e.open) folds.push(e);
    }
    return folds;
  };
  const folded = ranges.map(foldsOf);
  if (folded.some((folds) => folds.length === 0)) return;
  for (const fold of folded.find(
    (folds) => !folds.some((one) => one.closest('[data-unit=exercise]')),
  ) ?? []) {
    fold.open = true;
  }
}

/**
 * Marks the words in a unit. Marks are no elements, so that React finds the page as it left it; a browser
 * without them shows a line beside the unit, as it does where no word is found.
 */
export function highlight(target: Element, wanted: {words: string[]; isOpen: boolean}) {
  clearHighlight();
  const ranges = regionOf(target)
    .flatMap(textsIn)
    .flatMap((text) =>
      findMatches(text.data, wanted).map(({start, end}) => {
        const range = new Range();
        range.setStart(text, start);
        range.setEnd(text, end);
        return range;
      }),
    );
  unfold(ranges);
  if (ranges.length > 0 && 'highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
  else target.setAttribute('data-search-target', '');
}

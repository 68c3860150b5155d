/** What a reader sees of a run, as text. The same program reads the run of the build, in Node, and the browser's, in the browser. */
import type {Item} from '../../../lab/output';
import {drawPicture, isPicture, type Locale} from '../../../draw';
import {localize} from '../../../draw/localize';

/** One line for each item: its kind and all text that it shows, pictures included. */
export function shownText(
  items: Item[],
  {sentences, locale, document}: {sentences: object; locale: Locale; document: Document},
): string[] {
  return items.map((item, i) => {
    const shown = localize(item, sentences as Record<string, string>);
    const text = isPicture(shown)
      ? textOf(drawPicture(shown, {document, id: `demo-${i}`, locale}), document)
      : JSON.stringify(shown);
    return `${item.kind}: ${text}`;
  });
}

/**
 * The text that stands in a picture. What a screen reader is told of it besides is left out: it names the
 * least of values that are zero but for rounding.
 */
function textOf(picture: string, document: Document): string {
  const paper = document.createElement('div');
  paper.innerHTML = picture;
  for (const style of paper.querySelectorAll('style')) style.remove();
  return (paper.textContent ?? '').replace(/\s+/g, ' ').trim();
}

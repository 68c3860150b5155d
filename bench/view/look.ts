import path from 'node:path';
import type {Browser, Page} from '@playwright/test';
import {partsOf} from '../../model/demo-parts';

/** What a reader sees of a demo without scrolling, its main picture in view. */
export interface View {
  src: string;
  /** Lines of the lesson beside the picture, and all that it has. */
  seen: number;
  lesson: number;
  /** Heights in pixels: the picture; header, tool bar, step list, hint and caption. */
  picture: number;
  around: number;
}

/** Looks at demos in a window of that size, each on its page. */
export async function lookAt(
  browser: Browser,
  origin: string,
  demos: string[],
  viewport: {width: number; height: number},
): Promise<View[]> {
  const page = await browser.newPage({viewport});
  // What the page brings is what is looked at: the editor shows the same.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  // tsx names the functions that `measure` makes by a helper of its own, which a page has not.
  await page.addInitScript('globalThis.__name = (made) => made');
  const views: View[] = [];
  let open = '';
  for (const src of demos) {
    const address = path.posix.dirname(src);
    if (address !== open) await page.goto(`${origin}/${address}/`);
    if (address !== open) await page.evaluate(() => document.fonts.ready);
    open = address;
    const code = await page.evaluate(textOf, src);
    // A demo that stands on no page is not seen at all.
    if (code !== undefined) views.push({src, ...(await look(page, src, code))});
  }
  await page.close();
  return views;
}

async function look(page: Page, src: string, code: string): Promise<Omit<View, 'src'>> {
  const {lesson} = partsOf(code);
  const seen = await page.evaluate(measure, {src, from: lesson[0], to: lesson[1]});
  return {...seen, lesson: lesson[1] - lesson[0] + 1};
}

/** The code as it stands on the page. */
function textOf(src: string): string | undefined {
  const code = document.querySelector(`[data-demo="${src}"] [data-code]`);
  if (!code) return undefined;
  const parts = code.querySelectorAll('[data-code-text]');
  return [...parts].map((part) => part.textContent).join('');
}

function measure({src, from, to}: {src: string; from: number; to: number}) {
  const demo = document.querySelector<HTMLElement>(`[data-demo="${src}"]`);
  const output = demo?.querySelector('[data-demo-output]');
  const picture =
    output?.querySelector('[data-kind="plot"], [data-kind="images"], [data-kind="diagram"]') ??
    output?.firstElementChild;
  if (!demo || !picture) throw new Error(`${src} has no output.`);

  // As a reader places it: beside its derivation the demo fills the window, else the picture is at the top.
  const navbar = document.querySelector('.navbar')?.getBoundingClientRect().bottom ?? 0;
  const isBeside =
    getComputedStyle(demo.parentElement?.parentElement ?? demo).position === 'sticky';
  const first = isBeside ? demo : picture;
  const gap = isBeside ? 16 : 8;
  window.scrollBy({
    top: first.getBoundingClientRect().top - navbar - gap,
    behavior: 'instant',
  });

  /** The part of the window in which an element can be seen. */
  const frameOf = (element: Element) => {
    let [top, bottom] = [navbar, innerHeight];
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const {top: boxTop, bottom: boxBottom} = box.getBoundingClientRect();
      [top, bottom] = [Math.max(top, boxTop), Math.min(bottom, boxBottom)];
    }
    return {top, bottom};
  };
  const isSeen = (rect: DOMRect, element: Element) => {
    const frame = frameOf(element);
    return rect.height > 0 && rect.top >= frame.top - 1 && rect.bottom <= frame.bottom + 1;
  };

  let line = 1;
  const seen = new Set<number>();
  for (const part of demo.querySelectorAll('[data-code-text]')) {
    const frame = part;
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      for (let at = 0; at < text.data.length; at++) {
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        if (!seen.has(line) && line >= from && line <= to) {
          if (isSeen(range.getBoundingClientRect(), frame)) seen.add(line);
        }
        if (text.data[at] === '\n') line++;
      }
    }
  }
  const isWhole = isSeen(picture.getBoundingClientRect(), picture);
  const around = [...demo.querySelectorAll('[data-around]')];
  return {
    seen: isWhole ? seen.size : 0,
    picture: Math.round(picture.getBoundingClientRect().height),
    around: Math.round(around.reduce((sum, e) => sum + e.getBoundingClientRect().height, 0)),
  };
}

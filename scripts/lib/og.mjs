import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * The pages that ask for a picture of their own, below the root of the site, and where it belongs.
 * @param {string} folder the built site
 * @returns {{url: string, file: string}[]}
 */
export function ogPages(folder) {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('index.html'))
    .flatMap((name) => {
      const html = readFileSync(path.join(folder, name), 'utf8');
      const [image] = /img\/og\/[^"\s>]+?\.png/.exec(html) ?? [];
      if (!image) return [];
      const locale = /^zh-Hans\//.test(name) ? 'zh-Hans' : '';
      const file = path.join(folder, locale, image);
      return [{url: name.replace(/index\.html$/, ''), file}];
    })
    .sort((a, b) => a.url.localeCompare(b.url));
}

/**
 * Runs in a page of the site and makes it its own picture, in the site's colours and fonts: name of
 * the site, title, number of questions (or description), and the first drawing of a demo.
 * @param {{mark: string, style: string}} options the site's mark as SVG, and CSS
 */
export function becomeCard({mark, style}) {
  const {document, getComputedStyle, SVGGraphicsElement} = globalThis;
  const text = (/** @type {string} */ selector) =>
    document.querySelector(selector)?.textContent?.trim() ?? '';
  const site = text('.navbar__title');
  const title = text('main h1');
  const questions = document.querySelector('main nav[aria-label]')?.getAttribute('aria-label');
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
  const drawing = [...document.querySelectorAll('[data-demo-output] svg')].find(
    (svg) => svg.getBoundingClientRect().width > 200,
  );

  const names = ['muted', 'grid', 'axis', 'paper', 'ink'];

  /**
   * @param {string} name
   * @param {string} [words]
   */
  function add(name, words = '') {
    const element = document.createElement(name === 'title' ? 'h1' : 'div');
    element.className = `card-${name}`;
    element.textContent = words;
    return element;
  }
  const head = add('site', title === site ? '' : site);
  head.insertAdjacentHTML('afterbegin', mark);
  const words = add('words');
  words.append(
    head,
    add('title', title),
    add('note', (title !== site && questions) || description || ''),
  );
  document.head.append(Object.assign(document.createElement('style'), {textContent: style}));
  if (drawing instanceof SVGGraphicsElement) {
    const picture = add('picture');
    // The colours of the curves belong to what stood around them.
    for (let box = drawing.parentElement; box && box !== words; box = box.parentElement) {
      const styles = getComputedStyle(box);
      if (!styles.getPropertyValue('--plot-0')) continue;
      for (const tone of ['0', '1', '2', '3', '4', '5', '6', '7', ...names]) {
        picture.style.setProperty(`--plot-${tone}`, styles.getPropertyValue(`--plot-${tone}`));
      }
      break;
    }
    picture.append(drawing);
    document.body.replaceChildren(words, picture);
    const {x, y, width, height} = drawing.getBBox(); // without the empty space beside a square plot
    drawing.setAttribute('viewBox', [x - 8, y - 8, width + 16, height + 16].join(' '));
  } else {
    document.body.replaceChildren(words);
  }
}

/** How the picture of 1200 × 630 looks. */
export const cardStyle = `
  body { display: grid; gap: 56px; grid-auto-columns: 500px; grid-template-columns: 1fr; block-size: 630px;
    overflow: hidden; padding: 60px }
  body:has(.card-picture) { grid-template-columns: 1fr 500px }
  .card-words { display: flex; flex-direction: column; min-inline-size: 0 }
  .card-site { align-items: center; display: flex; font-size: 30px; font-weight: 600; gap: 18px; line-height: 1.3 }
  .card-site > svg { block-size: 56px; flex: none; inline-size: 56px }
  .card-title { font-size: 72px; letter-spacing: -0.011em; line-height: 1.12; margin-block: auto 24px; text-wrap: balance }
  .card-title:lang(zh) { letter-spacing: 0; line-height: 1.25 }
  .card-note { color: var(--dld-muted); font-size: 30px; line-height: 1.4; margin-block-end: auto; text-wrap: pretty }
  .card-picture { align-items: center; background: var(--dld-surface-raised); border: 1px solid var(--dld-rule);
    border-radius: 12px; display: flex; justify-content: center; min-block-size: 0; padding: 16px }
  .card-picture > svg { block-size: 100%; inline-size: 100%; margin: 0 }
`;

import {cpSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Locale} from '../../draw';
import type {PageData, Topic} from '../../model';
import type {Macros} from '../markdown/macros';
import type {SourcePage} from '../pages/readPage';
import {llmsText, markdownPath} from './llms';
import {pageMarkdown} from './pageMarkdown';
import {words} from './words';

interface Site {
  siteDir: string;
  outDir: string;
  locale: Locale;
  title: string;
  tagline: string;
  /** The absolute address of a path below the language's baseUrl. */
  url: (path: string) => string;
}

interface Content {
  all: SourcePage[];
  pages: Map<string, PageData>;
  topics: Topic[];
  macros: Macros;
}

function write(file: string, text: string) {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}

/**
 * Writes what stands beside the HTML: each page as Markdown, `llms.txt`, and for each page the
 * default picture for social media, which `npm run og` replaces.
 */
export function writeExports({siteDir, outDir, ...site}: Site, content: Content) {
  const picture = join(siteDir, 'static/img/og.png');
  for (const page of content.all) {
    const data = content.pages.get(page.page);
    if (!data) continue;
    const text = pageMarkdown({...site, page, data, macros: content.macros});
    write(join(outDir, markdownPath(page.path)), text);
    const own = join(outDir, `img/og/${page.page}.png`);
    if (existsSync(picture)) {
      mkdirSync(dirname(own), {recursive: true});
      cpSync(picture, own);
    }
  }
  const listed = new Set(content.topics.flatMap(({pages}) => pages.map(({page}) => page)));
  const others = content.all
    .filter(({page}) => !listed.has(page))
    .map(({page, path, title, description}) => ({
      page,
      path,
      title,
      description,
      questions: [],
      before: [],
    }));
  const label = words[site.locale].reference;
  const topics =
    others.length > 0
      ? [...content.topics, {key: 'reference', label, pages: others}]
      : content.topics;
  write(join(outDir, 'llms.txt'), llmsText(topics, site));
}

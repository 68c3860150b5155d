import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {Parser} from 'htmlparser2';
import {builds} from '../builds';

/** What the checks look at in a built page. */
export interface BuiltPage {
  /** `zh-Hans/foundations/norms/index.html` */
  file: string;
  /** Where a browser finds it: `/zh-Hans/foundations/norms/`. */
  url: string;
  locale: 'en' | 'zh-Hans';
  html: string;
  /** All ids in their order, and so repeated where they are repeated. */
  ids: string[];
  /** Every `href` of a link, as written. */
  links: string[];
  /** Everything that a browser loads by itself: scripts, styles, pictures, frames. */
  resources: string[];
  elements: Element[];
}

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** The prose inside it: no code, no scripts, no formulas. */
  text: string;
  /** How many elements it holds. */
  size: number;
}

const isSilent = (name: string, attributes: Record<string, string>) =>
  ['script', 'style', 'pre', 'code'].includes(name) || attributes.class === 'katex';

/** Elements whose text the checks want to know. */
const wanted = (name: string, attributes: Record<string, string>) =>
  ['html', 'h1', 'title', 'meta', 'main', 'link'].includes(name) ||
  Object.keys(attributes).some((key) => key.startsWith('data-demo') || key === 'data-answer');

const {folder, baseUrl} = builds.site;

/** The files of the built site whose name ends so, as paths from its root. */
export function builtFiles(end = ''): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith(end) && path.extname(file) !== '')
    .sort();
}

/** Every page of the built site, 404 pages included. */
export function readBuiltPages(): BuiltPage[] {
  return builtFiles('.html').map(readPage);
}

function readPage(file: string): BuiltPage {
  const page: BuiltPage = {
    file,
    url: baseUrl + file.replace(/(?<=^|\/)index\.html$/, ''),
    locale: file.startsWith('zh-Hans/') ? 'zh-Hans' : 'en',
    html: readFileSync(path.join(folder, file), 'utf8'),
    ids: [],
    links: [],
    resources: [],
    elements: [],
  };
  const open: {element?: Element; silent: boolean}[] = [];

  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id) page.ids.push(attributes.id);
      if (name === 'a' && attributes.href !== undefined) page.links.push(attributes.href);
      page.resources.push(...resourcesOf(name, attributes));
      const element = wanted(name, attributes) ? {name, attributes, text: '', size: 0} : undefined;
      if (element) page.elements.push(element);
      for (const {element: around} of open) if (around) around.size++;
      open.push({element, silent: isSilent(name, attributes)});
    },
    ontext(text) {
      if (open.some(({silent}) => silent)) return;
      for (const {element} of open) if (element) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.write(page.html);
  parser.end();
  return page;
}

function resourcesOf(name: string, attributes: Record<string, string>): string[] {
  const {src, srcset, href, rel, data, poster, style} = attributes;
  const loaded = name === 'link' && !/^(?:canonical|alternate|author|license)$/.test(rel ?? '');
  const inStyle = [...(style ?? '').matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url);
  const inSet = (srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]);
  return [src, poster, name === 'object' ? data : '', loaded ? href : '', ...inSet, ...inStyle]
    .filter((url) => url !== undefined)
    .filter((url) => url !== '');
}

import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {pageAndQuestion} from '../../../model/address';
import {type Build, builds} from '../../builds';

export interface SitePage {
  locale: 'en' | 'zh-Hans';
  /** Below the origin: `/zh-Hans/foundations/norms/`. */
  path: string;
}

/** Every page in the sitemaps of a build, in the languages in which it was built. */
export function pagesOf({folder}: Build): SitePage[] {
  const sitemaps = {en: 'sitemap.xml', 'zh-Hans': 'zh-Hans/sitemap.xml'} as const;
  const found = Object.entries(sitemaps).flatMap(([locale, name]) => {
    const file = path.join(folder, name);
    if (!existsSync(file)) return [];
    const urls = [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)];
    return urls.map(([, url = '']): SitePage => ({
      locale: locale as SitePage['locale'],
      path: new URL(url).pathname,
    }));
  });
  if (found.length === 0) {
    throw new Error(`${folder} has no sitemap: run "npm test -- build rebuild" first.`);
  }
  return found;
}

/** The page and the question of an address, without the language. */
const placeOf = ({locale, path: address}: SitePage) =>
  pageAndQuestion(address.replace(locale === 'en' ? /^\// : `/${locale}/`, '').replace(/\/$/, ''));

/**
 * The pages of the site, in both languages. Of the questions that stand alone, one of each page: their parts are those of the page,
 * which is there in full.
 */
export const sitePages = [
  ...new Map(
    pagesOf(builds.site).map((site) => {
      const {page, question} = placeOf(site);
      return [`${site.locale} ${page} ${question ? 'question' : ''}`, site];
    }),
  ).values(),
];

/** The names of the buttons, for finding them as a reader does. */
export const buttons = {
  en: {run: 'Run', stop: 'Stop', reset: 'Reset', share: 'Share'},
  'zh-Hans': {run: '运行', stop: '停止', reset: '重置', share: '分享'},
} as const;

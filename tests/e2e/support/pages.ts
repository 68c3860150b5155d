import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {builds} from '../../builds';

export interface SitePage {
  locale: 'en' | 'zh-Hans';
  /** Below the origin: `/zh-Hans/foundations/norms/`. */
  path: string;
}

/** Every page of the sitemaps, in both languages. */
export const sitePages: SitePage[] = (['en', 'zh-Hans'] as const).flatMap((locale) => {
  const {folder} = builds.site;
  const file = path.join(folder, locale === 'en' ? '' : locale, 'sitemap.xml');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first.`);
  const urls = [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)];
  return urls.map(([, url = '']) => ({locale, path: new URL(url).pathname}));
});

/** The names of the buttons, for finding them as a reader does. */
export const buttons = {
  en: {run: 'Run', stop: 'Stop', reset: 'Reset', share: 'Share'},
  'zh-Hans': {run: '运行', stop: '停止', reset: '重置', share: '分享'},
} as const;

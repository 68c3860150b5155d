/**
 * `npm run twins [page …]`: says that an author has compared both languages of these pages (of all, without a name)
 * and that they say the same now. Until then the build warns, and readers of the older one are told.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readMacros} from '../plugins/pages/content';
import {readPages} from '../plugins/pages/readPages';
import {compare, comparedFile, readCompared} from '../plugins/twins/compared';

const siteDir = process.cwd();
const wanted = process.argv.slice(2);
const macros = readMacros(siteDir);
const [english, chinese] = ['en', 'zh-Hans'].map((locale) => readPages(siteDir, locale, macros));

const before = readCompared(siteDir);
const unknown = wanted.filter((name) => !english.some(({page}) => page === name));
if (unknown.length > 0) {
  console.error(`There is no page ${unknown.join(', ')}. Write npm run twins foundations/norms.`);
  process.exit(1);
}
const after = Object.fromEntries(
  english.flatMap((en) => {
    const zh = chinese.find(({page}) => page === en.page);
    const isCompared = zh && (wanted.length === 0 || wanted.includes(en.page));
    if (isCompared) return [[en.page, compare(en, zh)]];
    return before[en.page] ? [[en.page, before[en.page]]] : [];
  }),
);
writeFileSync(join(siteDir, comparedFile), `${JSON.stringify(after, null, 2)}\n`);
console.log(`${comparedFile}: ${wanted.length || english.length} pages compared.`);

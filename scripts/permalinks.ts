/**
 * `npm run permalinks`: writes every id of the site into permalinks.json. Ids that were published
 * before stay there for good; the build refuses a page that loses one without saying where it went.
 */
import {readMacros} from '../plugins/pages/content';
import {readPages} from '../plugins/pages/readPages';
import {addPublished, readPermalinks, writePermalinks} from '../plugins/permalinks/permalinks';

const siteDir = process.cwd();
const before = readPermalinks(siteDir);
const after = addPublished(before, readPages(siteDir, 'en', readMacros(siteDir)));
writePermalinks(siteDir, after);

const count = ({pages}: typeof before) => Object.values(pages).flat().length;
console.log(
  `permalinks.json: ${count(after)} ids on ${Object.keys(after.pages).length} pages, ${count(after) - count(before)} new.`,
);

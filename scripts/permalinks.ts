/**
 * `npm run permalinks`: writes every id of the site into permalinks.json. Ids that were committed before
 * stay there for good; the build refuses a page that loses one without saying where it went. Ids that
 * stand on no page yet but soon will (`npm run new demo`) are named: `topic/page#id`.
 */
import {execFileSync} from 'node:child_process';
import {readMacros} from '../plugins/pages/content';
import {readPages} from '../plugins/pages/readPages';
import {
  addPublished,
  dropUnpublished,
  type Permalinks,
  readPermalinks,
  writePermalinks,
} from '../plugins/permalinks/permalinks';

const siteDir = process.cwd();

/** The record of the last commit, if there is one. */
function readCommitted(): Permalinks | undefined {
  try {
    const text = execFileSync('git', ['show', 'HEAD:./permalinks.json'], {
      cwd: siteDir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(text) as Permalinks;
  } catch {
    return undefined; // no git, or no commit with the file: everything counts as published
  }
}

const announced = process.argv.slice(2).map((key) => {
  const [page = '', id = ''] = key.split('#');
  return {page, units: [{id}]};
});
const pages = [...readPages(siteDir, 'en', readMacros(siteDir)), ...announced];
const before = readPermalinks(siteDir);
const after = addPublished(dropUnpublished(before, readCommitted() ?? before, pages), pages);
writePermalinks(siteDir, after);

const count = ({pages}: Permalinks) => Object.values(pages).flat().length;
console.log(
  `permalinks.json: ${count(after)} ids on ${Object.keys(after.pages).length} pages, ${count(after) - count(before)} new.`,
);

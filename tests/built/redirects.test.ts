import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {movedPages, readPermalinks} from '../../plugins/permalinks/permalinks';
import {builds} from '../builds';
import {root} from '../files';

const {folder, baseUrl} = builds.site;

test('every page that moved leads to its new place, in both languages', () => {
  for (const {from, to} of movedPages(readPermalinks(root))) {
    for (const locale of ['', 'zh-Hans/']) {
      const html = readFileSync(path.join(folder, locale, from, 'index.html'), 'utf8');
      expect(html).toContain(`url=${baseUrl}${locale}${to.slice(1)}`);
    }
  }
});

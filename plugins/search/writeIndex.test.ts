import {gunzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import type {IndexedEntry, SearchEntry} from '../../model/search';
import {indexFiles} from './writeIndex';

const entry = (title: string): SearchEntry => ({
  path: '/a/',
  page: 'A',
  question: title,
  units: [{kind: 'question', id: 'q', title, text: 'Its answer.', hidden: 'texfrac'}],
});

function records(files: Map<string, Uint8Array>) {
  return [...files]
    .filter(([name]) => name.startsWith('fragment/'))
    .map(([name, content]) => ({
      name,
      text: gunzipSync(content).toString().slice('pagefind_dcd'.length),
    }));
}

test('the file of a record holds what its results show, and none of Pagefind’s own parts is shipped', async () => {
  const files = await indexFiles([entry('One?'), entry('Two?')]);
  const found = records(files).map(
    ({text}) => JSON.parse(text) as {entry: IndexedEntry; content: string},
  );
  expect(found.map(({entry}) => entry.question).sort()).toEqual(['One?', 'Two?']);
  // No text is taken apart in the browser.
  expect(found[0].entry.units[0].words.text).toBe('its answer');
  expect(found.every(({content}) => content === '')).toBe(true);
  expect([...files.keys()].filter((name) => /ui|highlight|worker/.test(name))).toEqual([]);
  expect([...files.keys()]).toContain('pagefind.js');
});

test('a record that shows something else has another name: what is kept is never old', async () => {
  const changed = {...entry('One?'), units: [{...entry('One?').units[0], number: '7'}]};
  const [before] = records(await indexFiles([entry('One?')]));
  const [after] = records(await indexFiles([changed]));
  expect(after.name).not.toBe(before.name);
});

import {chmodSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {fetchedBrowser, findBrowser} from './find-browser.mjs';

function fakeBrowser(name: string) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'browser-')), name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return {file, folder: path.dirname(file)};
}

const none = '/no/such/browser';

test('CHROME_PATH comes first, then the browser of Playwright, then the one of the system', () => {
  const named = fakeBrowser('mine').file;
  const own = fakeBrowser('own').file;
  const system = fakeBrowser('chromium');
  const env = {CHROME_PATH: named, PATH: ['/nowhere', system.folder].join(path.delimiter)};
  expect(findBrowser(env, own)).toBe(named);
  expect(findBrowser({...env, CHROME_PATH: ''}, own)).toBe(own);
  expect(findBrowser({...env, CHROME_PATH: ''}, none)).toBe(system.file);
});

test('a CHROME_PATH that leads nowhere is said, not skipped', () => {
  expect(() => findBrowser({CHROME_PATH: none}, fakeBrowser('own').file)).toThrow(none);
});

test('Playwright’s own is found in the project’s cache too, whatever the system', () => {
  const {folder} = fakeBrowser('unused');
  const linux = '/home/a/.cache/ms-playwright/chromium-1234/chrome-linux64/chrome';
  expect(fetchedBrowser(linux, folder)).toBe(
    path.join(folder, 'chromium-1234/chrome-linux64/chrome'),
  );
  const windows =
    'C:\\Users\\a\\AppData\\Local\\ms-playwright\\chromium-1234\\chrome-win\\chrome.exe';
  expect(fetchedBrowser(windows, folder)).toBe(
    path.join(folder, 'chromium-1234/chrome-win/chrome.exe'),
  );
});

test('one that does not start is passed over', () => {
  const own = fakeBrowser('own').file;
  const system = fakeBrowser('chromium');
  const env = {PATH: system.folder};
  expect(findBrowser(env, own, (file) => file === system.file)).toBe(system.file);
});

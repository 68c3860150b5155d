import {JSDOM} from 'jsdom';
import {afterEach, expect, test, vi} from 'vitest';
import {wasDeployedSince} from './deployed';

const html = (build: string) =>
  `<!doctype html><script src="/assets/js/main.${build}.js"></script>`;
const page = () => new JSDOM(html('aaaa1111'), {url: 'https://example.org/a/'}).window.document;

/** What the host answers with now. */
function answer(respond: () => Promise<{ok: boolean; text: () => Promise<string>}>) {
  const asked = vi.fn(respond);
  vi.stubGlobal('fetch', asked);
  return asked;
}
const ok = (text: string) => () => Promise.resolve({ok: true, text: () => Promise.resolve(text)});

afterEach(() => vi.unstubAllGlobals());

test('another build names another script, and the page is asked for anew', async () => {
  const asked = answer(ok(html('bbbb2222')));
  expect(await wasDeployedSince(page())).toBe(true);
  expect(asked).toHaveBeenCalledWith('/a/', {cache: 'no-store'});
});

test.each([
  ['the same build', ok(html('aaaa1111'))],
  ['a page of the network in between', ok('<h1>Welcome on board</h1>')],
  ['an error of the host', () => Promise.resolve({ok: false, text: () => Promise.resolve('')})],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is no new build', async (_, respond) => {
  answer(respond);
  expect(await wasDeployedSince(page())).toBe(false);
});

import {afterEach, expect, test, vi} from 'vitest';
import {passOn} from './passOn';

const url = 'https://example.org/#a~1.b';

/** A browser with a pointer, a way to share and a clipboard; undefined where it has none. */
function browser(
  pointer: 'coarse' | 'fine',
  share?: () => Promise<void>,
  copy?: () => Promise<void>,
) {
  const [shared, copied] = [vi.fn(share), vi.fn(copy)];
  vi.stubGlobal('matchMedia', (query: string) => ({matches: query.includes(pointer)}));
  vi.stubGlobal('navigator', {
    ...(share && {share: shared}),
    ...(copy && {clipboard: {writeText: copied}}),
  });
  return {shared, copied};
}

const fine = () => Promise.resolve();
const fails = (name: string) => () => Promise.reject(new DOMException('no', name));

afterEach(() => vi.unstubAllGlobals());

test('a phone shares through its own list of programs', async () => {
  const {shared, copied} = browser('coarse', fine, fine);
  expect(await passOn(url, 'Norms')).toBe('shared');
  expect(shared).toHaveBeenCalledWith({url, title: 'Norms'});
  expect(copied).not.toHaveBeenCalled();
});

test('a reader who closes that list wanted nothing copied', async () => {
  const {copied} = browser('coarse', fails('AbortError'), fine);
  expect(await passOn(url, '')).toBe('left');
  expect(copied).not.toHaveBeenCalled();
});

test('where sharing fails, or with a mouse, the link is copied', async () => {
  browser('coarse', fails('NotAllowedError'), fine);
  expect(await passOn(url, '')).toBe('copied');
  const {shared} = browser('fine', fine, fine);
  expect(await passOn(url, '')).toBe('copied');
  expect(shared).not.toHaveBeenCalled();
});

test('without a clipboard the link is there to be copied by hand', async () => {
  browser('fine');
  expect(await passOn(url, '')).toBe('shown');
  browser('fine', undefined, fails('NotAllowedError'));
  expect(await passOn(url, '')).toBe('shown');
});

import {expect, test} from 'vitest';
import {withoutIndex} from './withoutIndex';

test.each([
  ['/foundations/norms/index.html', '/foundations/norms/'],
  ['/index.html', '/'],
  ['/zh-Hans/index.htm', '/zh-Hans/'],
  ['/foundations/norms/', '/foundations/norms/'],
  ['/foundations/an-index.html/', '/foundations/an-index.html/'],
  ['/my-index.html', '/my-index.html'],
])('%s is the page %s', (path, plain) => {
  expect(withoutIndex(path)).toBe(plain);
});

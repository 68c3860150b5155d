import {expect, test} from 'vitest';
import {introducedIn, notationOf} from './notation';
import {read} from './pages.fixture';

const page = read('\\{x : f(x) \\le 1\\}', '\\{x : x \\in B\\}');
const notation = {
  '\\norm': {tex: '\\lVert #1 \\rVert', args: 1, en: 'norm', zh: '范数'},
  '\\inner': {tex: '\\langle #1, #2 \\rangle', args: 2, en: 'inner product of $x$', zh: '内积'},
};

test('a symbol leads to the first question whose formulas use it', () => {
  expect(introducedIn('\\in', [read(), page])).toEqual({
    href: '/foundations/norms/#where-balls',
    title: 'Where do balls come from?',
  });
  expect(introducedIn('\\tr', [page])).toBeUndefined();
});

test('a longer command is another one', () => {
  const longer = read('f(x + y)', 'f(\\infty)');
  expect(introducedIn('\\in', [longer])).toBeUndefined();
  expect(introducedIn('\\infty', [longer])?.href).toBe('/foundations/norms/#what-is-a-norm');
});

test('a symbol is shown with sample arguments, its meaning in the language of the page', () => {
  const [norm, inner] = notationOf(notation, [page], 'en');
  expect(norm).toMatchObject({id: 'norm', source: '\\norm{x}', tex: '\\lVert x \\rVert'});
  expect(norm.html).toContain('katex');
  expect(inner.tex).toBe('\\langle x, y \\rangle');
  expect(inner.meaning).toContain('katex');
  expect(notationOf(notation, [], 'zh-Hans')[0]).toMatchObject({meaning: '范数'});
});

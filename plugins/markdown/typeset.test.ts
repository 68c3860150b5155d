import {expect, test} from 'vitest';
import {typeset, typesetAnew} from './typeset';

const macros = {'\\norm': '\\left\\lVert #1 \\right\\rVert'};

test('a formula is the same whether it is made or was kept', () => {
  const tex = '\\norm{x}_2 \\le \\lambda_{\\max}';
  for (const isDisplay of [false, true]) {
    const made = typesetAnew(tex, isDisplay, macros);
    expect(typeset(tex, isDisplay, macros)).toBe(made);
    expect(typeset(tex, isDisplay, macros)).toBe(made);
  }
  expect(typeset(tex, true, macros)).not.toBe(typeset(tex, false, macros));
});

test('other macros are other formulas', () => {
  expect(typeset('\\norm{x}', false, macros)).not.toBe(
    typeset('\\norm{x}', false, {'\\norm': '\\lvert #1 \\rvert'}),
  );
});

test('a mistake is said every time', () => {
  for (let i = 0; i < 2; i++)
    expect(() => typeset('\\frac{1}', false, macros)).toThrow(/KaTeX parse error/);
});

import {expect, test} from 'vitest';
import {typesetAnew, typesetter} from './typeset';

const macros = {'\\norm': '\\left\\lVert #1 \\right\\rVert'};
const typeset = typesetter(macros);

test('a formula is the same whether it is made or was kept', () => {
  const tex = '\\norm{x}_2 \\le \\lambda_{\\max}';
  for (const isDisplay of [false, true]) {
    const made = typesetAnew(tex, isDisplay, macros);
    expect(typeset(tex, isDisplay)).toBe(made);
    expect(typeset(tex, isDisplay)).toBe(made);
  }
  expect(typeset(tex, true)).not.toBe(typeset(tex, false));
});

test('other macros are other formulas', () => {
  expect(typeset('\\norm{x}', false)).not.toBe(
    typesetter({'\\norm': '\\lvert #1 \\rvert'})('\\norm{x}', false),
  );
});

test('a mistake is said every time', () => {
  for (let i = 0; i < 2; i++)
    expect(() => typeset('\\frac{1}', false)).toThrow(/KaTeX parse error/);
});

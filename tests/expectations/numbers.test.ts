import {expect, test} from 'vitest';
import {parseMdx} from '../../plugins/markdown/parse';
import {suggestionsOf} from '../../plugins/pages/tries';
import {claimedBy, parenthesesOf, states} from './numbers';

const suggestion = (text: string, attributes = '') =>
  suggestionsOf(parseMdx(`<Try id="a" demo="b"${attributes}>\n\n${text}\n\n</Try>`, 'a.mdx'))[0];
const claimed = (text: string, attributes = '') => claimedBy(suggestion(text, attributes));

test.each([
  ['from $0.930$ to 12 of 25', ['12', '25', '0.930']],
  ['$5 \\cdot 10^{-6}$, 3 × 10⁻² and $10^{-5}$', ['5 \\cdot 10^{-6}', '3 × 10⁻²', '10^{-5}']],
  ['$95\\,\\%$ 和 30 %，共 $59\\,049$ 个', ['95\\,\\%', '30 %', '59\\,049']],
  ['是 $0.16$ 的 3 倍', ['0.16', '3']],
  ['twice $0.5$, $0.5$ again', ['0.5']],
  ['$\\tfrac34$ of $\\sqrt{10}$', ['3', '4', '10']],
])('%s claims %j', (text, numbers) => {
  expect(claimed(text).toSorted()).toEqual(numbers.toSorted());
});

test.each([
  'L2, $x_1^2 + x_{12}$, $e^{-2t}$, $\\lambda_{\\max}$',
  'as $1/\\sqrt{n}$ and $\\tfrac1n$',
  'see <Ref to="#x">the 4 values of 1999</Ref>',
])('%s claims no number', (text) => {
  expect(claimed(text)).toEqual([]);
});

test('what the Try sets is no claim', () => {
  const attributes = " set={{'κ': 1000, x: [1, 2]}} seed={7} edit={[['0.05', '0.001']]}";
  expect(claimed('$\\kappa = 1000$, 2, seed 7, $0.001$: 691 steps.', attributes)).toEqual(['691']);
});

test('parentheses are counted in both languages, those of formulas are not', () => {
  expect(parenthesesOf(suggestion('a (b) 甲（乙） $f(x)$').node)).toBe(2);
});

test.each([
  ['0.930', '0.930', true],
  ['0.93', '0.930', false],
  ['0.930', '0.93', true],
  ['691', '691', true],
  ['-0.50', '0.50', true],
  ['690', '691', false],
  ['0.95', '95\\,\\%', true],
  ['95', '95 %', true],
  ['0.000005', '5 \\cdot 10^{-6}', true],
])('a test that says %s for a text that says %s: %s', (literal, number, isStated) => {
  expect(states(literal, number)).toBe(isStated);
});

import {expect, test} from 'vitest';
import {compareTwins} from './compareTwins';

const en = `---
title: Norm penalties
description: The corner of |w| holds small weights at 0.
derives: [shrink]
---

Add a penalty and the weights shrink, see <Cite id="tibshirani-1996" /> and <Term id="ridge" />.

## Why zeros? {/* #why-zeros */}

<Answer weight={3}>Near zero the pull of L2 fades.</Answer>

<Derivation>

<Step id="corner">

$$ #one-weight
f(w) = |w| \\quad \\text{if $w$ is small}
$$

</Step>

<Demo src="regularization/norm-penalties/shrink">L1 is flat.</Demo>

</Derivation>

<Pitfall title="A trap">Not so.</Pitfall>

<Exercise id="dead-zone">Which $a$?<Hint>Compare.</Hint><Solution>See <Ref to="#one-weight" />.</Solution></Exercise>
`;

/** The Chinese twin: other words, another order of the words in a sentence. */
const zh = en
  .replace('Norm penalties', '范数惩罚')
  .replace('The corner of |w| holds small weights at 0.', '尖角把小权重按在零上。')
  .replace(/Add a penalty.*/, '参见 <Term id="ridge" /> 和 <Cite id="tibshirani-1996" />。')
  .replace('Why zeros?', '为什么是零？')
  .replace('if $w$ is small', '当 $w$ 很小')
  .replace('A trap', '一个陷阱')
  .replace('L1 is flat.', 'L1 是平的。');

const compare = (chinese: string) =>
  compareTwins({file: 'en.mdx', source: en}, {file: 'zh.mdx', source: chinese});

test('twins that differ in words, and in the order of words, are equal', () => {
  expect(zh).not.toBe(en);
  expect(compare(zh)).toEqual([]);
});

test.each([
  ['a heading with another id', '#why-zeros', '#zeros', '## #zeros'],
  ['a heading of another level', '## ', '### ', '### #why-zeros'],
  ['another weight', 'weight={3}', 'weight={2}', '<Answer weight="2">'],
  ['another step', '"corner"', '"corners"', '<Step id="corners">'],
  ['another demo', '/shrink"', '/pull"', 'norm-penalties/pull'],
  ['another equation', 'f(w) = |w|', 'f(w) = w^2', 'w^2'],
  ['an equation without its id', '$$ #one-weight', '$$', '$$  f(w)'],
  ['another exercise', '"dead-zone"', '"zone"', '<Exercise id="zone">'],
  ['a missing pitfall', '<Pitfall title="一个陷阱">Not so.</Pitfall>', '', '<Pitfall>'],
  ['a missing hint', '<Hint>Compare.</Hint>', '', '<Hint>'],
  ['another reference', 'to="#one-weight"', 'to="#why-zeros"', '<Ref to="#why-zeros">'],
  ['a missing term', '<Term id="ridge" />', '岭回归', '<Term id="ridge">'],
  ['other derived names', 'derives: [shrink]', 'derives: []', 'derives []'],
])('%s is a difference', (_, from, to, expected) => {
  const changed = zh.replace(from, () => to);
  expect(changed).not.toBe(zh);
  expect(compare(changed).join('\n')).toContain(expected);
});

test('a difference is reported with file and line', () => {
  expect(compare(zh.replace('"corner"', '"corners"'))).toEqual([
    'en.mdx:15  <Step id="corner"> is not there in zh.mdx',
    'zh.mdx:15  <Step id="corners"> is not there in en.mdx',
  ]);
});

test('exercises in another order are a difference', () => {
  const two = (first: string, second: string) =>
    `<Exercise id="${first}" />\n\n<Exercise id="${second}" />`;
  const problems = compareTwins(
    {file: 'en.mdx', source: two('a', 'b')},
    {file: 'zh.mdx', source: two('b', 'a')},
  );
  expect(problems).toHaveLength(2);
});

test('Chinese outside \\text{…} is a problem in display and in inline formulas', () => {
  expect(compare(zh.replace('f(w)', '损失(w)')).at(-1)).toContain(
    'zh.mdx:17  Chinese in a formula',
  );
  expect(compare(zh.replace('Which $a$', '哪个 $权重$'))).toHaveLength(1);
});

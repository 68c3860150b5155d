import {expect, test} from 'vitest';
import type {KnobSpec} from 'lab/output';
import {problems, read} from './pages.fixture';
import {checkSuggestion} from './tries';

const demo = 'foundations/norms/unit-balls';
const before = '## Where do balls';
const withTags = (...tags: string[]) => `${tags.join('\n\n')}\n\n${before}`;
const notice = `<Notice id="round" demo="${demo}">\n\nthe ball $f$ is round.\n\n</Notice>`;
const attempt = (attributes: string, text = '$p = 1$: corners.') =>
  `<Try id="corners" demo="${demo}" ${attributes}>\n\n${text}\n\n</Try>`;
const further = `<Further id="more" title="Who found it">\n\nSix words of a long story.\n\n</Further>`;
const page = (...tags: string[]) => read(before, withTags(...tags));
const first = (attributes: string) => page(attempt(attributes)).suggestions[0];

const knobs: KnobSpec[] = [
  {knob: 'slider', label: 'p', value: 2, min: 1, max: 8, step: 0.1},
  {knob: 'choice', label: 'norm', value: 'L1', options: ['L1', 'L2']},
  {knob: 'grid', label: 'x', value: [1, 2]},
];
const code = 'const a = 1;\nprint(a, a);';

test('Try, Notice and Further are units of their question, numbered or named', () => {
  const {units, openings} = page(notice, attempt('set={{p: 1}}'), further);
  const found = units.filter(({kind}) => ['notice', 'try', 'further'].includes(kind));
  expect(found).toMatchObject([
    {kind: 'notice', id: 'round', number: '1', question: 'what-is-a-norm'},
    {kind: 'try', id: 'corners', number: '1', question: 'what-is-a-norm'},
    {kind: 'further', id: 'more', title: 'Who found it', question: 'what-is-a-norm'},
  ]);
  expect(Object.keys(openings)).toEqual(expect.arrayContaining(['round', 'corners', 'more']));
});

test('each has a size of its own; what is folded away is no part of the time for its question', () => {
  const sizes = page(notice, further).sizes;
  expect(sizes.more).toMatchObject({words: 6});
  const question = page(notice).sizes['what-is-a-norm'];
  expect(sizes['what-is-a-norm']).toEqual(question);
  expect(sizes.round).toMatchObject({words: 4, inline: 1});
});

test('what a Try changes is read as it is written', () => {
  const written = `set={{p: 1, 'norm': 'L2', x: [-1, 2.5], on: true}} seed={3} edit={[['= 1', '= 2']]}`;
  expect(first(written)).toMatchObject({
    kind: 'try',
    id: 'corners',
    demo,
    set: {p: 1, norm: 'L2', x: [-1, 2.5], on: true},
    seed: 3,
    edit: [['= 1', '= 2']],
  });
});

test.each([
  ['a Try that changes nothing', attempt(''), /changes something/],
  ['a computed value', attempt('set={{p: 1 + 1}}'), /written out/],
  ['knobs as a list', attempt('set={[1]}'), /label of the knob/],
  ['half a seed', attempt('seed={0.5}'), /whole number/],
  ['an edit without its new text', attempt(`edit={[['a']]}`), /list of pairs/],
  ['a demo of another page', attempt('seed={1}').replace(demo, 'a/b/c'), /own page/],
  ['a text in the line of its tag', notice.replaceAll('\n', ''), /begins with a paragraph/],
  ['an id in capitals', notice.replace('"round"', '"Round"'), /is no id/],
  ['an id of a Further in capitals', further.replace('"more"', '"More"'), /is no id/],
])('%s is named, with what to write instead', (_, tag, help) => {
  const messages = problems(before, withTags(tag)).map(({message}) => message);
  expect(messages.join('\n')).toMatch(help);
});

test('what is written well has no problem', () => {
  expect(problems(before, withTags(notice, attempt('set={{p: 1}}'), further))).toEqual([]);
});

test.each([
  [`set={{q: 1}}`, /no knob "q".*Nearest: "p"/],
  [`set={{p: 9}}`, /a number from 1 to 8, found 9/],
  [`set={{norm: 'L3'}}`, /one of 'L1', 'L2'/],
  [`set={{x: [1]}}`, /same size/],
  [`edit={[['b', 'c']]}`, /"b" does not occur/],
  [`edit={[['a', 'c']]}`, /"a" occurs 3 times/],
])('%s is refused where the demo cannot do it', (attributes, help) => {
  expect(checkSuggestion(first(attributes), {code, knobs}).join('\n')).toMatch(help);
});

test('what the demo can do is accepted', () => {
  const suggestion = first(`set={{p: 8, norm: 'L2', x: [3, 4]}} edit={[['= 1', '= 2']]}`);
  expect(checkSuggestion(suggestion, {code, knobs})).toEqual([]);
});

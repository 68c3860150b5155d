import {expect, test} from 'vitest';
import {goodPage, problems} from './pages.fixture';

test('a page in good order has no problem', () => {
  expect(problems()).toEqual([]);
});

/** What an author writes, and the words that must help. */
const mistakes: [what: string, from: string, to: string, help: RegExp][] = [
  ['an import', 'Two lengths', "import X from 'x'\n\nTwo lengths", /no import/],
  ['runnable code in a fence', 'Two lengths', '```ts\n1\n```\n\nTwo lengths', /demos\//],
  ['display maths on one line', 'Two lengths, one', '$$ x $$ two', /line of its own/],
  ['a bad equation id', '#homogeneity\n', '#Homo geneity\n', /opening \$\$ stands an id/],
  [
    'an environment that numbers itself',
    'f(x + y) \\le f(x) + f(y)',
    '\\begin{align}x\\end{align}',
    /aligned/,
  ],
  [
    'a numbered equation outside a question',
    'Two lengths',
    '$$ #early\nx\n$$\n\nTwo lengths',
    /stands in a question/,
  ],
  ['a heading without an id', ' {/* #exercises */}', '', /id made by hand/],
  ['a heading id in capitals', '#exercises', '#Exercises', /is no id/],
  ['a formula in a heading', 'What is a norm?', 'What is $f$?', /no formula/],
  ['a title in the text', 'Two lengths', '# Norms\n\nTwo lengths', /front matter/],
  [
    'an unknown component',
    '<Step id="triangle">\n\nSides',
    '<Step id="triangle">\n\n<Foo />\n\nSides',
    /not in the vocabulary/,
  ],
  [
    'an unknown attribute',
    '<Step id="scale">',
    '<Step id="scale" name="x">',
    /no attribute "name"/,
  ],
  ['a missing attribute', '<Step id="scale">', '<Step>', /needs id/],
  ['a formula in an attribute', '<Ref to="#homogeneity" />', '<Ref to="$x$" />', /stay text/],
  ['a weight out of range', '<Answer weight={2}>', '<Answer weight={5}>', /1, 2 or 3/],
  [
    'an answer away from its heading',
    '<Answer weight={2}>',
    'Well.\n\n<Answer weight={2}>',
    /directly after/,
  ],
  [
    'a step outside a derivation',
    '$$ #ball',
    '<Step id="lost">\n\nx\n\n</Step>\n\n$$ #ball',
    /inside <Derivation>/,
  ],
  [
    'a demo before the last step',
    '<Derivation>\n',
    '<Derivation>\n\n<Demo src="foundations/norms/a">\n\nx\n\n</Demo>\n',
    /one <Demo>/,
  ],
  ["another page's demo", 'foundations/norms/unit-balls', 'networks/losses/mse', /DemoRef/],
  [
    'an exercise without a solution',
    '<Solution>\n\n$f(x)$.\n\n</Solution>',
    '',
    /needs a <Solution>/,
  ],
];

test.each(mistakes)('%s is named, with what to write instead', (_, from, to, help) => {
  const messages = problems(from, to).map(({message}) => message);
  expect(messages.join('\n')).toMatch(help);
});

test('a problem has the line where it stands', () => {
  const line = goodPage.split('\n').findIndex((text) => text.startsWith('## Exercises')) + 1;
  expect(problems(' {/* #exercises */}', '')).toEqual([
    {line, message: expect.stringMatching(/id made by hand/) as string},
  ]);
});

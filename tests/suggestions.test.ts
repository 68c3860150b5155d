import {expect, test} from 'vitest';
import {visit} from 'unist-util-visit';
import {parseMdx} from '../plugins/markdown/parse';
import {suggestionsOf} from '../plugins/pages/tries';
import {expectationsOf} from './expectations/bodies';
import {claimedBy, parenthesesOf, states} from './expectations/numbers';
import {listFiles, readText} from './files';

const folders = ['docs', 'i18n/zh-Hans/docusaurus-plugin-content-docs/current'];
const english = listFiles('docs', /\.mdx$/).map((file) =>
  file.slice('docs/'.length, -'.mdx'.length),
);

const pages = english.map((page) => ({
  page,
  languages: folders.map((folder) => {
    const file = `${folder}/${page}.mdx`;
    const tree = parseMdx(readText(file), file);
    return {file, tree, suggestions: suggestionsOf(tree)};
  }),
}));

const expectations = listFiles('demos', /\.test\.ts$/).flatMap((file) =>
  expectationsOf(file, readText(file)).map((one) => ({...one, file})),
);

/** The expectations of a sentence that stand where they belong. */
const expectedOf = (page: string, {kind, id, demo}: {kind: string; id: string; demo: string}) =>
  expectations.filter(
    (one) =>
      one.kind === kind &&
      one.page === page &&
      one.id === id &&
      one.file === `demos/${demo}.test.ts`,
  );

const call = {try: 'expectTry', notice: 'expectNotice'};

test('every Try and Notice has its expectation in the test of its demo', () => {
  const problems = pages.flatMap(({page, languages: [{file, suggestions}]}) =>
    suggestions
      .filter((one) => expectedOf(page, one).length !== 1)
      .map(
        ({kind, id, demo, line}) =>
          `${file}:${line}  demos/${demo}.test.ts should have one ${call[kind]}('${page}', '${id}', (run) => {…}).`,
      ),
  );
  expect(problems).toEqual([]);
});

test('no expectation is left over from a sentence that is gone', () => {
  const problems = expectations
    .filter(({kind, page, id}) => {
      const [{suggestions} = {suggestions: []}] =
        pages.find((one) => one.page === page)?.languages ?? [];
      return !suggestions.some((one) => one.kind === kind && one.id === id);
    })
    .map(({file, line, kind, page, id}) => `${file}:${line}  ${page} has no ${kind} "${id}".`);
  expect(problems).toEqual([]);
});

test('every number of a Try or Notice is stated in its expectation', () => {
  const problems = pages.flatMap(({page, languages}) =>
    languages.flatMap(({file, suggestions}) =>
      suggestions.flatMap((suggestion) => {
        const stated = expectedOf(page, suggestion).flatMap((one) => one.stated);
        return claimedBy(suggestion)
          .filter((number) => !stated.some((literal) => states(literal, number)))
          .map(
            (number) =>
              `${file}:${suggestion.line}  ${number} is not stated by ${call[suggestion.kind]}('${page}', '${suggestion.id}'); write run.says('${number}', …) with what was measured. Stated are: ${stated.join(', ') || 'none'}.`,
          );
      }),
    ),
  );
  expect(problems).toEqual([]);
});

test('a Try or Notice has three numbers and one parenthesis at most', () => {
  const problems = pages.flatMap(({languages}) =>
    languages.flatMap(({file, suggestions}) =>
      suggestions.flatMap((one) => {
        const numbers = claimedBy(one);
        const count = parenthesesOf(one.node);
        const where = `${file}:${one.line}  "${one.id}"`;
        return [
          ...(numbers.length > 3
            ? [`${where} has ${numbers.length} numbers (${numbers.join(', ')}); keep three.`]
            : []),
          ...(count > 1 ? [`${where} has ${count} parentheses; keep one.`] : []),
        ];
      }),
    ),
  );
  expect(problems).toEqual([]);
});

/** How often a page still says in plain prose what to notice or to try. */
function plainOnes(page: (typeof pages)[number]): number {
  let count = 0;
  for (const {tree} of page.languages) {
    visit(tree, 'strong', ({children: [first]}) => {
      const isOld =
        first?.type === 'text' && /^(?:Notice|Try|注意|试试|试一试|观察)$/.test(first.value.trim());
      if (isOld) count++;
    });
  }
  return count;
}

test('no page says in plain prose what to notice or to try', () => {
  const found = Object.fromEntries(
    pages.map((page) => [page.page, plainOnes(page)] as const).filter(([, count]) => count > 0),
  );
  expect(found).toEqual({});
});

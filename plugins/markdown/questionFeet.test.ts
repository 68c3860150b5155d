import type {Root} from 'mdast';
import {expect, test} from 'vitest';
import {goodPage} from '../pages/pages.fixture';
import {attribute, isJsx} from './nodes';
import {parseMdx} from './parse';
import remarkQuestionFeet from './questionFeet';

/** The page as a list of its blocks: `foot #id` where one was put. */
function blocks(source: string): string[] {
  const tree: Root = parseMdx(source, 'page.mdx');
  remarkQuestionFeet()(tree);
  return tree.children.map((node) => {
    if (isJsx(node)) return `${node.name} ${attribute(node, 'id') ?? ''}`.trim();
    return node.type;
  });
}

test('each question ends in a foot, before the next heading', () => {
  expect(blocks(goodPage).filter((block) => /heading|Foot/.test(block))).toEqual([
    'heading',
    'QuestionFoot what-is-a-norm',
    'heading',
    'QuestionFoot where-balls',
    'heading',
  ]);
});

test('a foot stands before what closes the page, or last', () => {
  const question = '## Why? {/* #why */}\n\n<Answer weight={1}>\n\nSo.\n\n</Answer>\n\nMore.\n';
  expect(blocks(question).slice(-2)).toEqual(['paragraph', 'QuestionFoot why']);
  expect(blocks(`${question}\n<Recap>\n\n- So.\n\n</Recap>\n\n<Sources />\n`).slice(-3)).toEqual([
    'QuestionFoot why',
    'Recap',
    'Sources',
  ]);
});

test('an id that has already been read is found as well', () => {
  const tree: Root = parseMdx('## Why?\n\n<Answer weight={1}>\n\nSo.\n\n</Answer>\n', 'p.mdx');
  const [heading] = tree.children;
  heading.data = {hProperties: {id: 'why'}};
  remarkQuestionFeet()(tree);
  const last = tree.children.at(-1);
  expect(last && isJsx(last) && attribute(last, 'id')).toBe('why');
});

test('a heading without a short answer is no question and gets no foot', () => {
  expect(blocks('## Exercises {/* #exercises */}\n\nText.\n')).toEqual(['heading', 'paragraph']);
});

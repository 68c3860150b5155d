import {expect, test} from 'vitest';
import {sliceQuestion} from './sliceQuestion.cjs';

const page = `---
title: Page
---

Opening.

## First? {/* #first */}

<Answer weight={1}>

One.

</Answer>

\`\`\`md
## No heading {/* #second */}
\`\`\`

$$ #eq
x
## y
$$

Last of the first.

## A section {/* #section */}

No question.

## Second? {/* #second */}

<Answer weight={2}>

Two.

</Answer>

<Recap>

Recap.

</Recap>
`;

const lineOf = (text: string, words: string) => text.split('\n').indexOf(words);

test('a question keeps its lines and the front matter, and nothing else', () => {
  const first = sliceQuestion(page, 'first');
  expect(first).toContain('One.');
  expect(first).toContain('Last of the first.');
  expect(first).toContain('## No heading');
  for (const other of ['Opening.', 'No question.', 'Two.', 'Recap.']) {
    expect(first).not.toContain(other);
  }
  expect(first).toMatch(/^---\ntitle: Page\nquestionsBefore: 0\n---\n/);
  // One line of the front matter is more.
  expect(lineOf(first, 'One.')).toBe(lineOf(page, 'One.') + 1);
});

test('what closes the page does not belong to its last question', () => {
  const second = sliceQuestion(page, 'second');
  expect(second).toContain('Two.');
  expect(second).toContain('questionsBefore: 1');
  expect(second).not.toContain('Recap.');
});

test('a question that is not there is named with those that are', () => {
  expect(() => sliceQuestion(page, 'third')).toThrow('no question "third". It has: first, second.');
});

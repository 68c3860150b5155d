import {expect, test} from 'vitest';
import {read} from './pages.fixture';

test('a question reaches to the next, and holds what stands in it', () => {
  const sizes = read().sizes;
  // Heading, answer, two steps with a display formula each, a demo with its caption.
  expect(sizes['what-is-a-norm']).toEqual({words: 24, han: 0, inline: 1, display: 2, demos: 1});
  expect(sizes['where-balls']).toMatchObject({display: 1, demos: 0});
});

test('a step, an equation, a demo and an exercise have sizes of their own', () => {
  const sizes = read().sizes;
  expect(sizes.scale).toEqual({words: 6, han: 0, inline: 0, display: 1, demos: 0});
  expect(sizes.homogeneity).toEqual({words: 0, han: 0, inline: 0, display: 1, demos: 0});
  expect(sizes['unit-balls']).toEqual({words: 4, han: 0, inline: 0, display: 0, demos: 1});
  expect(sizes['scale-it']).toMatchObject({inline: 2});
});

test('Han characters are counted one by one, words beside them as words', () => {
  const {sizes} = read(
    'Scaling a vector scales its length.',
    '缩放向量，长度也随之缩放（scaling）。',
  );
  expect(sizes.scale).toMatchObject({han: 11, words: 1});
});

test('every unit of the page is measured', () => {
  const page = read();
  expect(Object.keys(page.sizes).sort()).toEqual(page.units.map(({id}) => id).sort());
});

import {expect, test} from 'vitest';
import {read} from './pages.fixture';
import {measureUnits} from './readingSize';

test('a question reaches to the next, and holds what stands in it', () => {
  const sizes = measureUnits(read().hast);
  // Heading, answer, two steps with a display formula each, a demo with its caption.
  expect(sizes['what-is-a-norm']).toEqual({words: 24, han: 0, inline: 1, display: 2, demos: 1});
  expect(sizes['where-balls']).toMatchObject({display: 1, demos: 0});
});

test('a step, an equation, a demo and an exercise have sizes of their own', () => {
  const sizes = measureUnits(read().hast);
  expect(sizes.scale).toEqual({words: 6, han: 0, inline: 0, display: 1, demos: 0});
  expect(sizes.homogeneity).toEqual({words: 0, han: 0, inline: 0, display: 1, demos: 0});
  expect(sizes['unit-balls']).toEqual({words: 4, han: 0, inline: 0, display: 0, demos: 1});
  expect(sizes['scale-it']).toMatchObject({inline: 2});
});

test('Han characters are counted one by one, words beside them as words', () => {
  const {hast} = read(
    'Scaling a vector scales its length.',
    '缩放向量，长度也随之缩放（scaling）。',
  );
  expect(measureUnits(hast).scale).toMatchObject({han: 11, words: 1});
});

test('every unit of the page is measured', () => {
  const page = read();
  expect(Object.keys(measureUnits(page.hast)).sort()).toEqual(page.units.map(({id}) => id).sort());
});

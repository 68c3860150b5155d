import {expect, test} from 'vitest';
import {linesOfSteps, markerStart, stepOfLine} from './stepMarkers';

test('a line belongs to the step in its closing comment', () => {
  expect(stepOfLine('  return 0; // [corner]')).toBe('corner');
  expect(stepOfLine('  return 0; // [w-positive] ')).toBe('w-positive');
  expect(markerStart('return 0; // [corner]')).toBe(10);
});

test.each(['a[0]', '// about [corner] and more', '// [Corner]', '// [a--b]', "'// [x]';"])(
  'no step is meant in %s',
  (line) => {
    expect(stepOfLine(line)).toBeUndefined();
    expect(markerStart(line)).toBe(-1);
  },
);

test('a step can have several lines, and lines move with the text', () => {
  const code = 'a; // [one]\nb;\nc; // [two]\nd; // [one]';
  expect(linesOfSteps(code)).toEqual({one: [1, 4], two: [3]});
  expect(linesOfSteps(`\n${code}`)).toEqual({one: [2, 5], two: [4]});
});

import {expect, test} from 'vitest';
import {pictureMarker} from '../model/demo-parts';
import {limits, longest, median, problemsOf, sizeOf} from './demoSizes';
import {listFiles, readText} from './files';

const sizes = listFiles('demos', /(?<!\.test)\.ts$/).map((file) =>
  sizeOf(file.replace(/^demos\/|\.ts$/g, ''), readText(file)),
);

test('all demos are counted', () => {
  expect(sizes.length).toBeGreaterThan(100);
  console.log(['Lesson and file, the ten longest:', ...longest(sizes)].join('\n'));
});

test('a demo is a lesson and a picture', () => {
  const without = sizes.flatMap(({src, isConverted}) => (isConverted ? [] : [src]));
  expect(without, `Without the line "${pictureMarker}":`).toEqual([]);
});

test('a lesson is seen at a glance, a file is short, no line is wide', () => {
  expect(sizes.flatMap(problemsOf), longest(sizes).join('\n')).toEqual([]);
});

test('few demos are an exception', () => {
  const exceptions = sizes.flatMap(({src, longReason}) => (longReason ? [src] : []));
  expect(exceptions.length, exceptions.join('\n')).toBeLessThanOrEqual(limits.exceptions);
});

test('half of the lessons and files stay below their limits by as much as was reached', () => {
  const ten = longest(sizes).join('\n');
  expect(median(sizes.map(({lesson}) => lesson)), ten).toBeLessThanOrEqual(limits.medianLesson);
  expect(median(sizes.map(({file}) => file)), ten).toBeLessThanOrEqual(limits.medianFile);
});

const demoOf = (lesson: number, picture: number, below = '') =>
  [
    '// A claim.',
    ...Array<string>(lesson).fill('step();'),
    pictureMarker,
    below,
    ...Array<string>(picture - 2).fill('plot();'),
  ].join('\n');

test('the gate counts lesson and file', () => {
  const fits = sizeOf('a/b/c', demoOf(40, 59));
  expect(fits).toMatchObject({isConverted: true, lesson: 40, file: 100});
  expect(problemsOf(fits)).toEqual([]);
  expect(problemsOf(sizeOf('a/b/c', demoOf(41, 20)))).toEqual([
    expect.stringMatching(/^demos\/a\/b\/c\.ts: a lesson of 41 lines/),
  ]);
  expect(problemsOf(sizeOf('a/b/c', demoOf(40, 60)))).toHaveLength(1);
});

test('a reason excuses length, and nothing that is short', () => {
  expect(problemsOf(sizeOf('a/b/c', demoOf(41, 80, '// long: two proofs')))).toEqual([]);
  expect(problemsOf(sizeOf('a/b/c', demoOf(4, 8, '// long: two proofs')))).toEqual([
    expect.stringContaining('take "// long: two proofs" out'),
  ]);
});

test('columns are counted as they are seen, in the lesson alone', () => {
  const wide = 'x'.repeat(65);
  const code = `// A claim.\n${wide}\n${'é'.repeat(64)}\n${'x'.repeat(60)}// [a-step]\n${pictureMarker}\n${wide}`;
  expect(sizeOf('a/b/c', code).wide).toEqual([2]);
});

import {expect, test} from 'vitest';
import {partsOf, pictureMarker} from './demo-parts';

const demo = `// Both agree,
// on every line.
import {
  check,
  knob,
} from 'lab';
import type {Tensor} from 'lab';

const a = knob('a', 1, [0, 3]);

export const f = (x: number) => a * x;

${pictureMarker}
check('linear', f(2) === 2 * f(1));
`;

test('a demo is a claim, imports, a lesson and a picture', () => {
  expect(partsOf(demo)).toEqual({
    claim: 'Both agree, on every line.',
    imports: [3, 7],
    lesson: [9, 11],
    picture: [13, 14],
  });
});

test('the last line break counts as little as it does to the eye', () => {
  expect(partsOf(demo.trimEnd())).toEqual(partsOf(demo));
});

test('a text without the marker is a lesson to its end', () => {
  const {lesson, picture} = partsOf(demo.replace(pictureMarker, ''));
  expect(lesson).toEqual([9, 14]);
  expect(picture).toBeUndefined();
});

test('the marker is a whole line: a string that holds it is none', () => {
  const text = `print('${pictureMarker}');`;
  expect(partsOf(text)).toEqual({lesson: [1, 1]});
});

test('the reason for a long demo stands directly below the marker', () => {
  const reason = '// long: two proofs are compared line by line';
  const long = demo.replace(pictureMarker, `${pictureMarker}\n${reason}`);
  expect(partsOf(long).longReason).toBe('two proofs are compared line by line');
  expect(partsOf(`${demo}${reason}\n`).longReason).toBeUndefined();
  expect(partsOf(long.replace(/ two.*/, '')).longReason).toBeUndefined();
});

test('imports are counted, however they are written', () => {
  expect(partsOf(`import 'lab';\nimport {a} from "lab/text"\n\na();`)).toEqual({
    imports: [1, 2],
    lesson: [4, 4],
  });
  expect(partsOf(`import('lab');`).imports).toBeUndefined();
  expect(partsOf(`importAll();`).imports).toBeUndefined();
});

test('an import that is being written belongs to the lesson', () => {
  expect(partsOf(`import {a} from 'lab';\nimport {b\n${pictureMarker}\nplot({});`)).toEqual({
    imports: [1, 1],
    lesson: [2, 2],
    picture: [3, 4],
  });
});

test.each([
  ['', {lesson: [2, 1]}],
  [pictureMarker, {lesson: [1, 0], picture: [1, 1]}],
  ['// only a claim', {claim: 'only a claim', lesson: [2, 1]}],
  [`\n\n${pictureMarker}\n\n`, {lesson: [3, 2], picture: [3, 4]}],
])('%j has an empty lesson', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

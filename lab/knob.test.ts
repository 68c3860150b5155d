import {expect, test} from 'vitest';
import {connect} from './host';
import {record} from './host.fixture';
import {knob} from './knob';

test('without a host a knob gives its own value', () => {
  connect(undefined);
  expect(knob('λ', {value: 1, min: 0, max: 3, step: 0.05})).toBe(1);
  expect(knob('on', {value: true})).toBe(true);
  expect(knob('mode', {value: 'L1', options: ['L1', 'L2']})).toBe('L1');
  expect(knob('W', {value: [[1, 2]]})).toEqual([[1, 2]]);
});

test('each kind is declared to the host as what it is', () => {
  const {specs} = record();
  knob('λ', {value: 1, min: 0, max: 3, step: 0.05});
  knob('mode', {value: 'L1', options: ['L1', 'L2']});
  knob('on', {value: false});
  knob('v', {value: [1, 2], min: -9, max: 9});
  expect(specs).toEqual([
    {knob: 'slider', label: 'λ', value: 1, min: 0, max: 3, step: 0.05},
    {knob: 'choice', label: 'mode', value: 'L1', options: ['L1', 'L2']},
    {knob: 'switch', label: 'on', value: false},
    {knob: 'grid', label: 'v', value: [1, 2], min: -9, max: 9},
  ]);
});

test('a knob in one line is the same knob', () => {
  const {specs} = record();
  knob('λ', 1, [0, 3]);
  knob('μ', 1, [0, 3, 0.5]);
  knob('κ', 100, [2, 1000], 'log');
  knob('ν', 100, [2, 1000, 0.5], 'log');
  knob('data', ['moons', 'rings']);
  knob('noise', false);
  expect(specs).toEqual([
    {knob: 'slider', label: 'λ', value: 1, min: 0, max: 3, step: 0.02},
    {knob: 'slider', label: 'μ', value: 1, min: 0, max: 3, step: 0.5},
    {knob: 'slider', label: 'κ', value: 100, min: 2, max: 1000, step: 0.1, log: true},
    {knob: 'slider', label: 'ν', value: 100, min: 2, max: 1000, step: 0.5, log: true},
    {knob: 'choice', label: 'data', value: 'moons', options: ['moons', 'rings']},
    {knob: 'switch', label: 'noise', value: false},
  ]);
});

test('a choice in one line keeps the types of its options, and numbers stay numbers', () => {
  record({knobs: {width: '16'}});
  const mode: 'L1' | 'L2' = knob('mode', ['L1', 'L2']);
  const width: 8 | 16 = knob('width', [8, 16]);
  expect([mode, width]).toEqual(['L1', 16]);
});

test.each<[unknown[], string]>([
  [['λ', 1], "knob('λ', 1, [min, max]): expected the range of the slider"],
  [['λ', 1, [0]], 'expected the range of the slider'],
  [['λ', 1, [0, 3, 0.1, 9]], 'expected the range of the slider'],
  [['λ', 1, [undefined, 3]], 'min should be a finite number, but is NaN'],
  [['λ', 1, [0, '3']], "max should be a finite number, but is '3'"],
  [['λ', 1, [3, 0]], 'min below max'],
  [['λ', 5, [0, 3]], 'a number from 0 to 3 (value: 5)'],
  [['λ', NaN, [0, 3]], 'a number from 0 to 3 (value: NaN)'],
  [['λ', 1, [0, 3, 0]], 'a step above 0'],
  [['λ', 1, [0, 3], 'log'], 'min above 0'],
  [['λ', 1, [1, 3], 'linear'], "may stand 'log', for powers of ten, but it is 'linear'"],
  [['data', []], 'expected a list of strings or numbers'],
  [['data', ['a', 'a']], 'options that all differ'],
  [['W', [[1, 2]]], "a grid of numbers is knob('W', {value:"],
  [['on', true, [0, 1]], 'a range stands after a number'],
  [['on'], 'spec should be an object with a value'],
])('knob(%j) says what it expected: %s', (call, message) => {
  record();
  const loose = knob as (...args: unknown[]) => unknown;
  expect(() => loose(...call)).toThrow(message);
});

test('a step left out is a round hundredth of the range', () => {
  const {specs} = record();
  knob('a', {value: 1, min: 0, max: 3});
  knob('b', {value: 1, min: 0, max: 100});
  knob('c', {value: 1, min: 0.001, max: 10, log: true});
  expect(specs.map((spec) => 'step' in spec && spec.step)).toEqual([0.02, 1, 0.1]);
});

test('the value the reader has set comes back', () => {
  record({knobs: {λ: 2.5, mode: 'L2', on: true, v: [3, 4], width: '16'}});
  expect(knob('λ', {value: 1, min: 0, max: 3})).toBe(2.5);
  expect(knob('mode', {value: 'L1', options: ['L1', 'L2']})).toBe('L2');
  expect(knob('on', {value: false})).toBe(true);
  expect(knob('v', {value: [1, 2]})).toEqual([3, 4]);
  expect(knob('width', {value: 8, options: [8, 16]})).toBe(16);
});

test('the type of a choice is that of its options', () => {
  record();
  const mode: 'L1' | 'L2' = knob('mode', {value: 'L1', options: ['L1', 'L2']});
  const width: 8 | 16 = knob('width', {value: 8, options: [8, 16]});
  expect([mode, width]).toEqual(['L1', 8]);
});

test('a value of another kind or out of range says what was expected', () => {
  const set = (value: number | string | boolean | number[] | number[][]) =>
    record({knobs: {k: value}});
  set(7);
  expect(() => knob('k', {value: 1, min: 0, max: 3})).toThrow(
    "knob('k'): the value set should be a number from 0 to 3, but is 7",
  );
  set('L3');
  expect(() => knob('k', {value: 'L1', options: ['L1', 'L2']})).toThrow(
    "one of 'L1', 'L2', but is 'L3'",
  );
  set(1);
  expect(() => knob('k', {value: true})).toThrow('true or false, but is 1');
  set([1]);
  expect(() => knob('k', {value: [1, 2]})).toThrow('of the same size as [1, 2], but is [1]');
  set([1, 20]);
  expect(() => knob('k', {value: [1, 2], max: 9})).toThrow('numbers from -Infinity to 9');
  set([1, NaN]);
  expect(() => knob('k', {value: [1, 2]})).toThrow('a grid of numbers');
});

test('a spec that makes no sense is refused', () => {
  record();
  expect(() => knob('k', {value: 5, min: 0, max: 3})).toThrow('a number from 0 to 3 (value: 5)');
  expect(() => knob('k', {value: 1, min: 3, max: 3})).toThrow('min below max');
  expect(() => knob('k', {value: 1, min: 0, max: 3, step: 0})).toThrow('a step above 0');
  expect(() => knob('k', {value: 1, min: 0, max: 3, log: true})).toThrow('min above 0');
  expect(() => knob('k', {value: 'a' as never, options: ['b', 'c']})).toThrow("one of 'b', 'c'");
  expect(() => knob('k', {value: [[1], [1, 2]]})).toThrow('equally long lists of numbers');
  expect(() => knob('k', {value: 1, min: 0, max: 3, steps: 1} as never)).toThrow(
    "there is no 'steps'",
  );
  expect(() => knob('', {value: true})).toThrow('label should be the text');
  expect(() => knob('k', {value: 1} as never)).toThrow('a slider needs min and max');
});

test('two knobs with one label are refused, runs apart are not', () => {
  record();
  knob('λ', {value: true});
  expect(() => knob('λ', {value: true})).toThrow('two knobs have this label');
  record();
  expect(() => knob('λ', {value: true})).not.toThrow();
});

test('a demo that writes into its grid leaves the spec alone', () => {
  const value = [[1, 2]];
  record();
  knob('W', {value})[0][0] = 99;
  connect(undefined);
  knob('W', {value})[0][0] = 99;
  expect(value).toEqual([[1, 2]]);
});

import {expect, test} from 'vitest';
import {connect} from './host';
import {record} from './host.fixture';
import {fixed} from './numbers';
import {check, print, progress, verbatim} from './print';

test('print keeps sentences and formats everything else', () => {
  const {items} = record();
  print('zeros, L1:', 21, [1, 2], verbatim('as it is'), fixed(1, 1));
  expect(items).toEqual([
    {
      kind: 'text',
      pieces: ['zeros, L1:', {value: '21'}, {value: '[1, 2]'}, {value: 'as it is'}, {value: '1.0'}],
    },
  ]);
});

test('a check is emitted, also when it fails', () => {
  const {items} = record();
  check('one is one', true);
  check('one is two', false);
  expect(items).toEqual([
    {kind: 'check', label: 'one is one', ok: true},
    {kind: 'check', label: 'one is two', ok: false},
  ]);
});

test('without a host a failed check throws, so that a test notices', () => {
  connect(undefined);
  expect(() => check('holds', true)).not.toThrow();
  expect(() => check('one is two', false)).toThrow('Check failed: one is two');
});

test('a check wants a yes or no', () => {
  record();
  expect(() => check('small', 0.1 as unknown as boolean)).toThrow(
    'ok should be true or false, but is 0.1',
  );
  expect(() => check('', true)).toThrow('label should say in words what holds');
});

test('progress moves in place, one bar for each label', () => {
  const {items} = record();
  progress(1, 10);
  progress(1, 3, 'epoch');
  progress(5, 10);
  expect(items).toEqual([
    {kind: 'progress', done: 5, total: 10},
    {kind: 'progress', done: 1, total: 3, label: 'epoch'},
  ]);
});

test('the next run begins with new bars', () => {
  record();
  print('first');
  progress(1, 2, 'second');
  const {items} = record();
  progress(2, 2, 'second');
  expect(items).toEqual([{kind: 'progress', done: 2, total: 2, label: 'second'}]);
});

test('progress beyond its total is refused', () => {
  record();
  expect(() => progress(3, 2)).toThrow('done should lie between 0 and total, but they are 3 and 2');
});

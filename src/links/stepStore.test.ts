import {afterEach, expect, test} from 'vitest';
import {pointAt, publishLines, stepStore} from './stepStore';

const pointed = () => stepStore.read().pointed;

afterEach(() => {
  for (const way of ['hover', 'focus', 'caret', 'pressed'] as const) pointAt(way, undefined);
});

test('the pointer wins over the focus, which comes back when it leaves', () => {
  pointAt('focus', 'one');
  pointAt('hover', 'two');
  expect(pointed()).toBe('two');
  pointAt('hover', undefined);
  expect(pointed()).toBe('one');
});

test('an editor that is left late takes nothing from the step that got the focus', () => {
  pointAt('caret', 'one');
  pointAt('focus', 'two');
  pointAt('caret', undefined);
  expect(pointed()).toBe('two');
});

test('what was pressed stays, until another step is pointed at', () => {
  pointAt('hover', 'one');
  pointAt('pressed', 'one');
  pointAt('hover', undefined);
  expect(pointed()).toBe('one');
  pointAt('hover', 'two');
  pointAt('hover', undefined);
  expect(pointed()).toBeUndefined();
});

test('listeners hear of a change, and of nothing else', () => {
  let heard = 0;
  const stop = stepStore.subscribe(() => heard++);
  pointAt('hover', 'one');
  pointAt('hover', 'one');
  expect(heard).toBe(1);
  publishLines('demo', {one: [3]});
  expect(stepStore.read().lines.get('demo')).toEqual({one: [3]});
  publishLines('demo', undefined);
  expect(stepStore.read().lines.has('demo')).toBe(false);
  stop();
  pointAt('hover', 'two');
  expect(heard).toBe(3);
});

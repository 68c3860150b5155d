import type {Item, KnobSpec} from 'lab/output';
import {expect, test} from 'vitest';
import {initialState, reduce, savedOf, type DemoAction, type DemoState} from './state';

const text = (value: string): Item => ({kind: 'text', pieces: [value]});
const knobs: KnobSpec[] = [{knob: 'slider', label: 'λ', value: 1, min: 0, max: 3, step: 0.1}];
const output = [text('authors')];
const author = initialState({code: 'a = 1\nb', hash: 'h', knobs, output, draws: true});

const after = (state: DemoState, ...actions: DemoAction[]) => actions.reduce(reduce, state);
const attempt: DemoAction = {
  type: 'try',
  trial: {id: 'larger', set: {λ: 2}, seed: 3, edit: [['a = 1', 'a = 2']]},
};
const other: DemoAction = {type: 'try', trial: {id: 'other', set: {λ: 0}, seed: 0, edit: []}};
const mine: DemoAction[] = [
  {type: 'ready'},
  {type: 'edit', code: 'mine'},
  {type: 'turn', label: 'λ', value: 3},
  {type: 'start'},
  {type: 'emit', items: new Map([[0, text('of mine')]])},
  {type: 'done', ms: 5, draws: true},
];
const shown = (state: DemoState) => state.shown.map(({item}) => item);

test('one press sets knobs, seed and text, and runs at once', () => {
  expect(after(author, attempt)).toMatchObject({
    code: 'a = 2\nb',
    origin: 'try',
    values: {λ: 2},
    seed: 3,
    phase: 'running',
    wish: {delayMs: 0},
    trying: {lines: [1]},
  });
});

test('another press goes back: text, knobs, seed and output of the reader’s own edit', () => {
  const own = after(author, ...mine);
  const back = after(own, attempt, {type: 'start'}, attempt);
  expect(back).toMatchObject({
    code: 'mine',
    origin: 'edited',
    values: {λ: 3},
    seed: 0,
    phase: 'done',
    ms: 5,
  });
  expect(back.trying).toBeUndefined();
  expect(back.wish).toBeUndefined();
  expect(shown(back)).toEqual([text('of mine')]);
});

test('a Try stands on the author’s text, whatever the reader has made of it', () => {
  expect(after(author, ...mine, attempt)).toMatchObject({code: 'a = 2\nb', mayRun: true});
});

test('after one Try another; both lead back to the same', () => {
  const second = after(author, ...mine, attempt, other);
  expect(second).toMatchObject({code: 'a = 1\nb', origin: 'author', values: {λ: 0}, seed: 0});
  expect(after(second, other)).toMatchObject({code: 'mine', values: {λ: 3}});
});

test('words of a run that was ended do not replace what is back', () => {
  const late: DemoAction = {type: 'emit', items: new Map([[0, text('late')]])};
  expect(shown(after(author, attempt, attempt, late))).toEqual(output);
});

test('a run that a Try broke off begins anew', () => {
  const running = after(author, {type: 'ready'}, {type: 'turn', label: 'λ', value: 3});
  expect(running.phase).toBe('running');
  expect(after(running, attempt, attempt)).toMatchObject({phase: 'running', values: {λ: 3}});
});

test('what is kept while a Try is shown is the reader’s own', () => {
  expect(savedOf(after(author, ...mine, attempt))).toMatchObject({
    code: 'mine',
    knobs: {λ: 3},
    seed: 0,
  });
  expect(savedOf(after(author, attempt))).toEqual({hash: 'h', knobs: {}, seed: 0});
});

test('who types in a Try has a text of their own; the one before it is kept', () => {
  const typed = after(author, ...mine, attempt, {type: 'edit', code: 'a = 5\nb'});
  expect(typed).toMatchObject({
    code: 'a = 5\nb',
    origin: 'edited',
    aside: {code: 'mine', why: 'kept'},
  });
  expect(typed.trying).toBeUndefined();
});

test('no text of the reader’s is lost, however many there are', () => {
  const three = after(author, ...mine, attempt, {type: 'edit', code: 'second'}, attempt, {
    type: 'edit',
    code: 'third',
  });
  const saved = savedOf(three);
  expect(saved).toMatchObject({code: 'third', aside: 'second', below: ['mine']});
  const restored = after(author, {type: 'restore', saved});
  expect(restored.aside).toMatchObject({code: 'second', below: {code: 'mine'}});
  const {aside} = after(restored, {type: 'forget'});
  expect(aside).toMatchObject({code: 'mine'});
});

test.each<[string, DemoAction]>([
  ['Reset', {type: 'reset'}],
  ['a link', {type: 'open', code: 'linked', values: {}, seed: 0}],
])('%s ends a Try and keeps what was before it', (_, action) => {
  const state = after(author, ...mine, attempt, action);
  expect(state.trying).toBeUndefined();
  expect(state.aside).toMatchObject({code: 'mine'});
});

test('to look at what was put aside ends a Try, and loses nothing', () => {
  const linked: DemoAction = {type: 'open', code: 'linked', values: {}, seed: 0};
  const state = after(author, ...mine, linked, {type: 'edit', code: 'new'}, attempt, {
    type: 'swap',
  });
  expect(state).toMatchObject({code: 'mine', aside: {code: 'new'}});
});

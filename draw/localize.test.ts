import type {Item, KnobSpec} from 'lab/output';
import {expect, test} from 'vitest';
import {localize, localizeText, needsTranslation, sentencesOf} from './localize';
import {plots, sheets} from './samples';

const items: Item[] = [
  ...Object.values(plots),
  ...Object.values(sheets),
  {kind: 'text', pieces: ['zeros, L1:', {value: '21'}]},
  {kind: 'table', title: 'Norms', columns: ['vector', 'norm'], rows: [['first', {value: 'one'}]]},
  {kind: 'check', label: 'L1 zeroes exactly |a| ≤ λ', ok: true},
  {kind: 'progress', done: 1, total: 2, label: 'epochs'},
];

test('words need a translation, symbols and short names do not', () => {
  expect(['loss', 'L1 zeroes'].map(needsTranslation)).toEqual([true, true]);
  expect(['λ = 0', 'L1', 'w₁', 'x ≥ 0', '正则'].map(needsTranslation)).toEqual(
    Array(5).fill(false),
  );
});

test('after a translation of every sentence no English word is left, and values stay', () => {
  for (const item of items) {
    const sentences = Object.fromEntries(sentencesOf(item).map((s) => [s, '译']));
    expect(new Set(sentencesOf(localize(item, sentences)))).toEqual(new Set(['译']));
  }
  expect(localize(items.at(-4)!, {'zeros, L1:': 'L1 的零：'})).toEqual({
    kind: 'text',
    pieces: ['L1 的零：', {value: '21'}],
  });
  expect(JSON.stringify(localize(items.at(-3)!, {one: '一'}))).toContain('"value":"one"');
});

test('a plot gives its title, axes, ticks, names, labels and frames', () => {
  expect(sentencesOf(plots.thresholds)).toEqual([
    'The best weight against the data',
    'L1 is flat at zero, L2 only tilts the line.',
    'a',
    'best w',
    'λ = 0',
    'L1',
    'L2',
    'λ',
    'flat until a = λ',
  ]);
  const framed = {...plots.bars, frames: [{label: 'epoch one', panels: []}]};
  expect(sentencesOf(framed)).toEqual(expect.arrayContaining(['epoch one', 'Momentum', 'train']));
});

test('without entries nothing changes, and nothing is changed in place', () => {
  for (const item of items) {
    const before = JSON.stringify(item);
    expect(localize(item, {})).toEqual(item);
    localize(item, {train: '训练'});
    expect(JSON.stringify(item)).toBe(before);
  }
});

test('a knob gives its label and its options', () => {
  const knob: KnobSpec = {
    knob: 'choice',
    label: 'optimiser',
    value: 'SGD',
    options: ['SGD', 'Adam'],
  };
  expect(sentencesOf(knob)).toEqual(['optimiser', 'SGD', 'Adam']);
});

test('a sentence named like a property of every object is no entry', () => {
  expect(localizeText('constructor', {})).toBe('constructor');
});

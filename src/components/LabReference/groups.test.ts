import {expect, test} from 'vitest';
import type {LabEntry} from '../../../model/lab';
import {groupsOf, hasName} from './groups';

const entry = (name: string, group: string, module = 'lab'): LabEntry => ({
  name,
  group,
  module,
  id: name,
  kind: 'function',
  signatures: [],
  doc: '',
  fields: [],
});

test('entries stand under their headings, in the order of the source', () => {
  const groups = groupsOf([
    entry('conv2d', 'Layers and losses'),
    entry('svd', 'lab/linalg'),
    entry('rmsNorm', 'Layers and losses'),
  ]);
  expect(groups.map(({id, entries}) => [id, entries.map(({name}) => name)])).toEqual([
    ['group-layers-and-losses', ['conv2d', 'rmsNorm']],
    ['group-lab-linalg', ['svd']],
  ]);
});

test('a part of the name finds it, in any case; so does the name of its pack', () => {
  const svd = entry('svd', 'lab/linalg', 'lab/linalg');
  const softmax = entry('logSoftmax', 'Arrays');
  expect(hasName(softmax, ' SOFT')).toBe(true);
  expect(hasName(softmax, 'lab')).toBe(false);
  expect(hasName(svd, 'linalg')).toBe(true);
  expect(hasName(svd, '')).toBe(true);
});

import {expect, test} from 'vitest';
import type {KnobSpec} from 'lab/output';
import {acceptKnob} from './knobs';

const slider: KnobSpec = {knob: 'slider', label: 'a', value: 1, min: 0, max: 2, step: 0.1};
const choice: KnobSpec = {knob: 'choice', label: 'a', value: 'x', options: ['x', 'y']};
const toggle: KnobSpec = {knob: 'switch', label: 'a', value: false};
const grid: KnobSpec = {
  knob: 'grid',
  label: 'a',
  value: [
    [1, 2],
    [3, 4],
  ],
  min: 0,
};

test.each([
  [slider, 2, 2],
  [slider, 3, 1],
  [slider, '2', 1],
  [slider, NaN, 1],
  [slider, undefined, 1],
  [choice, 'y', 'y'],
  [choice, 'z', 'x'],
  [toggle, true, true],
  [toggle, 'true', false],
  [
    grid,
    [
      [5, 6],
      [7, 8],
    ],
    [
      [5, 6],
      [7, 8],
    ],
  ],
  [
    grid,
    [[5, 6], [7]],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    grid,
    [[5, 6]],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    grid,
    [5, 6],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    grid,
    [
      [5, 6],
      [7, -8],
    ],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    grid,
    [
      [5, 6],
      [7, '8'],
    ],
    [
      [1, 2],
      [3, 4],
    ],
  ],
])('%j asked with %j takes %j', (spec, value, taken) => {
  expect(acceptKnob(spec, value)).toEqual(taken);
});

import {expect, test} from 'vitest';
import {placeBeside} from './placeBeside';

const window = {width: 1000, height: 800};
const card = {width: 300, height: 200};
const anchor = {left: 100, top: 100, width: 50, height: 20};

test('a card stands below its link, left edges in line', () => {
  expect(placeBeside(anchor, card, window)).toEqual({left: 100, top: 126});
});

test('near the lower edge it stands above', () => {
  expect(placeBeside({...anchor, top: 700}, card, window)).toEqual({left: 100, top: 494});
});

test('near the right edge it moves in', () => {
  expect(placeBeside({...anchor, left: 950}, card, window).left).toBe(692);
});

test('a card larger than the window begins at its edge', () => {
  const {left, top} = placeBeside(anchor, {width: 1200, height: 900}, window);
  expect([left, top]).toEqual([8, 8]);
});

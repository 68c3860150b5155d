import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {losses, rules, starts} from './rounded-sizes';

const page = 'cnn/pooling';
// The author's run: k = 3, s = 2, p = 0.

test('of 112 pixels floor makes 55 windows, ceil 56', () => {
  expect(rules.floor(112)).toHaveLength(55);
  expect(rules.ceil(112)).toHaveLength(56);
  expect(rules.same(112)).toHaveLength(56);
});

test('floor takes every window that fits, ceil one more if any is left', () => {
  for (let i = 5; i <= 40; i++) {
    const fits: number[] = [];
    for (let a = 0; a + 3 <= i; a += 2) fits.push(a);
    expect(rules.floor(i)).toEqual(fits);
    const isLeft = fits[fits.length - 1] + 3 < i;
    expect(rules.ceil(i)).toHaveLength(
      fits.length + Number(isLeft),
    );
  }
});

test('same pads by one more at the end if the padding is odd', () => {
  // i = 15: m = 8, padding 2; i = 14: m = 7, padding 1.
  expect(rules.same(15)[0]).toBe(-1);
  expect(rules.same(14)[0]).toBe(0);
  expect(rules.same(14)).toHaveLength(7);
});

test('losses are counted pixel by pixel', () => {
  expect(starts(3, 1)).toEqual([-1, 1, 3]);
  expect(losses([0, 2], 7)).toEqual({unseen: 2, over: 0});
  expect(losses([-1, 1, 3, 5], 7)).toEqual({
    unseen: 0,
    over: 2,
  });
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'last-pixel', (run) => {
  run.says(14, Number(run.knobs['size i']));
  run.says(6, cell(run, 'floor', 'size'));
  expect(cell(run, 'floor', 'pixels not seen')).toBe(1);
  for (const name of ['ceil', 'same']) {
    run.says(7, cell(run, name, 'size'));
    expect(cell(run, name, 'windows that hang over')).toBe(1);
  }
});

expectTry(page, 'one-pixel-more', async (run) => {
  run.says(15, Number(run.knobs['size i']));
  run.says(7, cell(run, 'floor', 'size'));
  run.says(7, cell(run, 'ceil', 'size'));
  run.says(8, cell(run, 'same', 'size'));
  expect(cell(run, 'same', 'windows that hang over')).toBe(2);
  expect(cell(run, 'floor', 'pixels not seen')).toBe(0);
  // Of 5 pixels with one of padding, windows of 2 begin at −1, 1
  // and 3; the next would begin behind the last pixel.
  const padded = await run.again({
    knobs: {'size i': 5, 'width k': 2, 'padding p': 1},
  });
  expect(cell(padded, 'ceil', 'size')).toBe(3);
  expect(cell(padded, 'floor', 'size')).toBe(3);
});

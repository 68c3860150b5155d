import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {draw, mirrored, nearest, shift} from './four-letters';

const clean = (k: number) =>
  draw(k, (n) => new Array<number>(n).fill(0));

test('a mirrored b is a d, a mirrored p a q, pixel by pixel', () => {
  expect(mirrored(clean(0))).toEqual(clean(1));
  expect(mirrored(clean(2))).toEqual(clean(3));
});

test('half a turn makes b into q and d into p', () => {
  expect([...clean(0)].reverse()).toEqual(clean(3));
  expect([...clean(1)].reverse()).toEqual(clean(2));
});

test('shifts are a group: they can be undone and add up', () => {
  const p = draw(1, (n) => random(1).normal(n));
  expect(shift(shift(p, 3, -2), -3, 2)).toEqual(p);
  expect(shift(shift(p, 1, 2), 2, -1)).toEqual(shift(p, 3, 1));
});

test('the nearest example is that of a full search', () => {
  const dice = random(2);
  const train = range(12).map((i) => ({
    p: draw(i % 4, (n) => dice.normal(n)),
    y: i % 4,
  }));
  for (let i = 0; i < 8; i++) {
    const p = draw(i % 4, (n) => dice.normal(n));
    const far = train.map((e) =>
      Math.hypot(...e.p.map((a, k) => a - p[k])),
    );
    expect(nearest(train, p)).toBe(
      train[far.indexOf(Math.min(...far))].y,
    );
  }
});

import {expect, test} from 'vitest';
import {account, fixed, scale, sharesOf, sizeOf} from './account.mjs';
import {root} from '../../tests/files';

const now = {pages: 10, demos: 100};
const then = {pages: 30, demos: 200};

test('shares follow what the parts weigh', () => {
  expect(
    sharesOf([
      {of: 'pages', weight: 1},
      {of: 'demos', weight: 2},
      {of: 'pages', weight: 1},
      {of: undefined, weight: 4},
    ]),
  ).toEqual({pages: 0.25, demos: 0.25});
  expect(sharesOf([])).toEqual(fixed);
});

test('the fixed part stays, the others grow with pages and demos', () => {
  expect(scale({name: 'a', ms: 1000, shares: fixed}, now, then)).toBe(1000);
  expect(scale({name: 'a', ms: 1000, shares: {pages: 1, demos: 0}}, now, then)).toBe(3000);
  expect(scale({name: 'a', ms: 1000, shares: {pages: 0.25, demos: 0.25}}, now, then)).toBe(1750);
});

test('the account says seconds per stage, fixed, per page, per demo, and what that makes', () => {
  const stages = [
    {name: 'types', ms: 60_000, shares: fixed},
    {name: 'e2e', ms: 100_000, shares: {pages: 0.3, demos: 0.5}},
  ];
  const lines = account(stages, 120_000, now, then).map((line) => line.trim().split(/\s+/));
  expect(lines).toContainEqual(['types', '60', '60', '0.00', '0.00', '60']);
  expect(lines).toContainEqual(['e2e', '100', '20', '3.00', '0.50', '210']);
  expect(lines).toContainEqual(['all', '160', '270']);
  // 120 s passed for 160 s of stages: 270 s of stages make 202.5 s.
  expect(lines.at(-1)?.join(' ')).toContain('2.0 min passed, which makes 3.4 min');
});

test('pages and demos of this site are counted', () => {
  const {pages, demos} = sizeOf(root);
  expect(pages).toBeGreaterThan(10);
  expect(demos).toBeGreaterThan(pages);
});

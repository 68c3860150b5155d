import {expect, test} from 'vitest';
import {type Correction, correctionsOf} from './corrections';
import {read} from './pages.fixture';

const correction = (more: Partial<Correction>): Correction => ({
  date: '2026-02-01',
  page: 'foundations/norms',
  en: {wrong: '$1$', right: 'two'},
  zh: {wrong: '一', right: '二'},
  ...more,
});
const show = (...corrections: Correction[]) => correctionsOf(corrections, [read()], {}, 'en');

test('the newest correction comes first, with a link to its question', () => {
  const shown = show(
    correction({}),
    correction({date: '2026-03-01', page: 'foundations/norms#where-balls'}),
  );
  expect(shown.map(({date}) => date)).toEqual(['2026-03-01', '2026-02-01']);
  expect(shown[0].where.href).toBe('/foundations/norms/#where-balls');
  expect(shown[1]).toMatchObject({where: {title: 'Norms'}, right: 'two'});
  expect(shown[1].wrong).toContain('katex');
});

test('a wrong date or page is named, with what was meant', () => {
  expect(() => show(correction({date: '1.2.2026'}))).toThrow(/"2026-01-31", found "1.2.2026"/);
  expect(() => show(correction({page: 'foundations/norm'}))).toThrow(
    /Nearest: "foundations\/norms"/,
  );
});

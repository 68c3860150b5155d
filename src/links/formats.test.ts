import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {expect, test} from 'vitest';
import {isoDay, markdownLink, reportText, reportUrl} from './formats';

const report = {
  unit: 'foundations/norms#unit-balls',
  language: 'zh-Hans',
  version: 'abc123',
  url: 'https://example.org/zh-Hans/foundations/norms/#unit-balls',
};

test('a Markdown link keeps brackets, stars and dollars of its words', () => {
  expect(markdownLink({name: 'Is [0, 1) open? a*b $5', url: 'https://e.org/#x'})).toBe(
    '[Is \\[0, 1) open? a\\*b \\$5](https://e.org/#x)',
  );
});

test('a day is written the same everywhere', () => {
  expect(isoDay(new Date(2026, 0, 5))).toBe('2026-01-05');
});

test('a report is a form with id, language, version and address filled in', () => {
  const url = new URL(reportUrl('https://github.com/o/n', report));
  expect(url.origin + url.pathname).toBe('https://github.com/o/n/issues/new');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...report,
    template: 'error.yml',
    title: report.unit,
  });
});

test('the form has the fields that are filled in', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/error.yml', 'utf8')) as {
    body: {id?: string}[];
  };
  const ids = form.body.map(({id}) => id);
  expect(ids).toEqual(expect.arrayContaining(['unit', 'language', 'version', 'url']));
});

test('without a repository a report is one line to copy', () => {
  expect(reportText(report)).toBe(
    'foundations/norms#unit-balls (zh-Hans, abc123) https://example.org/zh-Hans/foundations/norms/#unit-balls',
  );
});

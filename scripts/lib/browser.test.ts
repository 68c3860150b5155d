import {expect, test} from 'vitest';
import {provideBrowser} from './browser.mjs';

/** A machine on which a browser appears after one of the steps, and the steps that were taken. */
function machine(
  appearsAfter: string,
  {
    mayInstall = false,
    isUbuntu = false,
    trouble = '',
  }: {
    mayInstall?: boolean;
    isUbuntu?: boolean;
    trouble?: string;
  } = {},
) {
  const steps: string[] = [];
  const said: string[] = [];
  const step = (name: string) => () => {
    steps.push(name);
    return Promise.resolve(name === appearsAfter ? '' : trouble);
  };
  return {
    steps,
    said,
    find: () =>
      appearsAfter === 'nothing' || steps.includes(appearsAfter) ? '/a/browser' : undefined,
    fetchOwn: step('fetch'),
    mayInstall,
    isUbuntu,
    installLibraries: step('libraries'),
    installBrowser: step('packages'),
    say: (line: string) => said.push(line),
  };
}

test('one that is installed is taken, and nothing is fetched', async () => {
  const here = machine('nothing');
  expect(await provideBrowser(here)).toBe('/a/browser');
  expect(here.steps).toEqual([]);
});

test.each([
  ['fetch', false, ['fetch']],
  ['libraries', true, ['fetch', 'libraries']],
  ['packages', true, ['fetch', 'libraries', 'packages']],
])('it comes with "%s", root: %s', async (appearsAfter, mayInstall, steps) => {
  const here = machine(appearsAfter, {mayInstall});
  expect(await provideBrowser(here)).toBe('/a/browser');
  expect(here.steps).toEqual(steps);
  expect(here.said).toHaveLength(steps.length);
});

test('without rights nothing is installed, and one line says what was tried and what to do', async () => {
  const here = machine('never', {trouble: 'no network'});
  const error: unknown = await provideBrowser(here).catch((thrown: unknown) => thrown);
  expect(here.steps).toEqual(['fetch']);
  expect(String(error)).toContain('fetching a browser into node_modules/.cache: no network');
  expect(String(error)).toContain('CHROME_PATH=');
  expect(String(error).split('\n')).toHaveLength(1);
});

test('Ubuntu’s package of Chromium is a snap: it is left alone', async () => {
  const here = machine('packages', {mayInstall: true, isUbuntu: true});
  await expect(provideBrowser(here)).rejects.toThrow('does not start');
  expect(here.steps).toEqual(['fetch', 'libraries']);
});

test('a CHROME_PATH that leads nowhere ends it before anything is fetched', async () => {
  const here = machine('fetch');
  here.find = () => {
    throw new Error('CHROME_PATH names "/no/such"');
  };
  await expect(provideBrowser(here)).rejects.toThrow('CHROME_PATH names');
  expect(here.steps).toEqual([]);
});

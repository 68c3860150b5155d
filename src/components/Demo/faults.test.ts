import {expect, test, vi} from 'vitest';
import {fault, faultNames, faults} from '../../../runner/faults';
import {readText} from '../../../tests/files';
import {faultMessage} from './faults';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({message}: {message: string}, values: Record<string, string> = {}) =>
    message.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''),
}));

const chinese = JSON.parse(readText('i18n/zh-Hans/code.json')) as Record<string, {message: string}>;
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key).sort();

test.each(faultNames)('%s says on the page what the runner says, in both languages', (name) => {
  const keys = placesIn(faults[name]);
  const values = Object.fromEntries(keys.map((key) => [key, `<${key}>`]));
  const item = fault(name, values);
  expect(faultMessage(item)).toBe(item.message);
  expect(placesIn(chinese[`demo.fault.${name}`].message)).toEqual(keys);
});

test('an error of the demo’s own is left as it is', () => {
  expect(faultMessage({kind: 'error', name: 'TypeError', message: 'm'})).toBeUndefined();
});

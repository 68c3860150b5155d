import {expect, test} from 'vitest';
import {formatValue} from './format';
import {fixed} from './numbers';
import {tensor} from './tensor';

test('lists, objects and collections read like code', () => {
  expect(formatValue([1, 2 / 3, -0])).toBe('[1, 0.666667, -0]');
  expect(formatValue({a: 1, 'two words': [true, null, undefined]})).toBe(
    "{a: 1, 'two words': [true, null, undefined]}",
  );
  expect(formatValue(new Map([['a', [1]]]))).toBe("Map(1) {'a' → [1]}");
  expect(formatValue(new Set([1, 'x']))).toBe("Set(2) {1, 'x'}");
  expect(formatValue(["it's", 'a\nb'])).toBe("['it\\'s', 'a\\nb']");
  expect(formatValue([])).toBe('[]');
  expect(formatValue({})).toBe('{}');
});

test('what is no plain data is named', () => {
  class Net {
    width = 3;
  }
  expect(formatValue(new Net())).toBe('Net {width: 3}');
  expect(formatValue(Math.sin)).toBe('[function sin]');
  expect(formatValue(new RangeError('too far'))).toBe('RangeError: too far');
  expect(formatValue(10n)).toBe('10n');
  expect(formatValue(Symbol('s'))).toBe('Symbol(s)');
  expect(formatValue(Object.create(null))).toBe('{}');
  expect(formatValue(fixed(1, 2))).toBe('1.00');
});

test('a typed array says its type and length', () => {
  expect(formatValue(new Float64Array([1, 0.5]))).toBe('Float64Array(2) [1, 0.5]');
  expect(formatValue(new Uint8Array(0))).toBe('Uint8Array(0) []');
});

test('a matrix stands aligned on its decimal points', () => {
  expect(
    formatValue([
      [1, -20.25],
      [100, 3],
    ]),
  ).toBe('[[  1, -20.25],\n [100,   3]]');
});

test('a tensor says its shape; a scalar one is its number', () => {
  expect(formatValue(tensor(2.5))).toBe('2.5');
  expect(formatValue(tensor([1, 2]))).toBe('Tensor(2) [1, 2]');
  expect(
    formatValue(
      tensor([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toBe('Tensor(2×2)\n[[1, 2],\n [3, 4]]');
  expect(formatValue(tensor([[[1]], [[2]]]))).toBe('Tensor(2×1×1) [[[1]], [[2]]]');
});

test('long lines are wrapped at 72 columns', () => {
  const text = formatValue(Array.from({length: 40}, (_, i) => i * 1000));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  expect(text.replace(/\s+/g, '')).toContain('[0,1000,2000,');
});

test('a long list shows both ends and how much is left out', () => {
  const text = formatValue(Array.from({length: 1000}, (_, i) => i));
  expect(text).toContain('29, … 967 more …, 997, 998, 999]');
  const tall = formatValue(Array.from({length: 100}, (_, i) => [i, i]));
  expect(tall).toContain('… 77 more rows …');
  expect(tall).toContain('[99, 99]]');
});

test('cycles and depth end in a mark', () => {
  const loop: Record<string, unknown> = {name: 'loop'};
  loop.self = loop;
  expect(formatValue(loop)).toBe("{name: 'loop', self: [cycle]}");
  expect(formatValue([[[[[['deep']]]]]])).toBe('[[[[[[…]]]]]]');
  const shared = [1];
  expect(formatValue({a: shared, b: shared})).toBe('{a: [1], b: [1]}');
});

test('hostile values neither throw nor run code', () => {
  let asked = false;
  const sly = {
    get value() {
      asked = true;
      return 1;
    },
  };
  expect(formatValue(sly)).toBe('{value: [getter]}');
  expect(asked).toBe(false);
  const broken = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  expect(formatValue(broken)).toBe('[cannot be shown]');
});

test('huge values stay short', () => {
  const wide = Array.from({length: 60}, () =>
    Array.from({length: 60}, () => ({a: 'x'.repeat(99)})),
  );
  expect(formatValue(wide).length).toBeLessThanOrEqual(6001);
  expect(formatValue('y'.repeat(1e6)).length).toBeLessThan(1100);
  expect(formatValue(tensor(new Array<number>(1e5).fill(0))).length).toBeLessThan(300);
  const rows = Array.from({length: 1e5}, () => [1, 2, 3]);
  expect(formatValue(rows).length).toBeLessThan(1000);
});

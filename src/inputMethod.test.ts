import {expect, test} from 'vitest';
import {isOfInputMethod} from './inputMethod';

test('a key that ends a composition belongs to the input method, in either order of the browser', () => {
  expect(isOfInputMethod({isComposing: true, keyCode: 13})).toBe(true);
  expect(isOfInputMethod({nativeEvent: {isComposing: true}, keyCode: 27})).toBe(true);
  expect(isOfInputMethod({isComposing: false, keyCode: 229})).toBe(true);
  expect(isOfInputMethod({isComposing: false, keyCode: 13})).toBe(false);
});

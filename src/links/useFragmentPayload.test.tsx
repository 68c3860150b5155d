// @vitest-environment jsdom
import {act} from 'react';
import {createRoot, type Root} from 'react-dom/client';
import {afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {dropPayload, useFragmentPayload} from './useFragmentPayload';

let said: string[] = [];

function Demo() {
  useFragmentPayload({
    id: 'demo',
    isWanted: true,
    open: (payload) => said.push(payload),
    leave: () => said.push('left'),
  });
  return null;
}

beforeAll(() => {
  (globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;
});
beforeEach(() => {
  said = [];
  history.replaceState(null, '', '/page/');
});

let root: Root;
function draw() {
  root = createRoot(document.createElement('div'));
  act(() => root.render(<Demo />));
}
afterEach(() => act(() => root?.unmount()));

/** Another address of the same page, as the browser tells of it. */
function go(hash: string) {
  history.replaceState(null, '', `/page/${hash}`);
  act(() => void window.dispatchEvent(new Event('hashchange')));
}

test('a demo shows what the address carries, as long as it does', () => {
  history.replaceState(null, '', '/page/#demo~1.a');
  draw();
  go('#demo~1.b');
  go('#demo');
  go('#demo~1.a');
  go('');
  expect(said).toEqual(['1.a', '1.b', 'left', '1.a', 'left']);
});

test('a link to another place of the page takes nothing away', () => {
  draw();
  go('#demo~1.a');
  go('#step');
  expect(said).toEqual(['1.a']);
});

test('Reset takes the payload of its own demo out of the address, and no other one', () => {
  history.replaceState({key: 'kept'}, '', '/page/?q=1#demo~1.a');
  dropPayload('other');
  expect(location.hash).toBe('#demo~1.a');
  dropPayload('demo');
  expect(location.pathname + location.search + location.hash).toBe('/page/?q=1#demo');
  expect(history.state).toEqual({key: 'kept'});
});

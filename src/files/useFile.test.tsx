// @vitest-environment jsdom
import {act} from 'react';
import {createRoot} from 'react-dom/client';
import {beforeAll, expect, test} from 'vitest';
import {useFile} from './useFile';

beforeAll(() => {
  (globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;
});

/** A page that wants one file, which comes as often as `answers` says so. */
async function open(answers: boolean[]) {
  let asked = 0;
  const load = () =>
    answers[asked++] ? Promise.resolve('here') : Promise.reject(new Error('no network'));
  function Part({isWanted}: {isWanted: boolean}) {
    const {file, isLost, retry} = useFile(load, isWanted);
    return <button onClick={retry}>{file ?? (isLost ? 'lost' : 'waits')}</button>;
  }
  const box = document.createElement('div');
  const root = createRoot(box);
  const draw = (isWanted: boolean) =>
    act(() => Promise.resolve(root.render(<Part {...{isWanted}} />)));
  await draw(false);
  return {
    shown: () => box.textContent,
    asked: () => asked,
    want: () => draw(true),
    press: () => act(() => Promise.resolve(box.querySelector('button')?.dispatchEvent(click()))),
    online: () => act(() => Promise.resolve(window.dispatchEvent(new Event('online')))),
    close: () => act(() => Promise.resolve(root.unmount())),
    box,
  };
}

const click = () => new MouseEvent('click', {bubbles: true});

test('a file is asked for when it is wanted, and once', async () => {
  const page = await open([true]);
  expect([page.shown(), page.asked()]).toEqual(['waits', 0]);
  await page.want();
  await page.online();
  expect([page.shown(), page.asked()]).toEqual(['here', 1]);
});

test('a lost one is asked for again at a press, and when the network is back', async () => {
  const page = await open([false, false, true]);
  document.body.append(page.box);
  await page.want();
  expect(page.shown()).toBe('lost');
  await page.press();
  expect([page.shown(), page.asked()]).toEqual(['lost', 2]);
  await page.online();
  expect([page.shown(), page.asked()]).toEqual(['here', 3]);
});

test('what has been left asks for nothing', async () => {
  const page = await open([false, true]);
  await page.want();
  await page.close();
  window.dispatchEvent(new Event('online'));
  expect(page.asked()).toBe(1);
});

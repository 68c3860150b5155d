import {expect, test} from 'vitest';
import {createOutbox} from './outbox';

const itemsOf = (text: string) => (JSON.parse(text) as {items: [number, unknown][]}).items;

function setUp() {
  let time = 0;
  const posted: string[] = [];
  const alarms: {at: number; callback: () => void}[] = [];
  const outbox = createOutbox(
    (text) => posted.push(text),
    () => time,
    (callback, ms) => alarms.push({at: time + ms, callback}),
  );
  const pass = (ms: number) => {
    time += ms;
    for (const alarm of alarms.splice(0)) {
      if (alarm.at <= time) alarm.callback();
      else alarms.push(alarm);
    }
  };
  return {outbox, posted, pass};
}

test('the first lines go out one by one, at once', () => {
  const {outbox, posted} = setUp();
  outbox.put(0, '"a"');
  outbox.put(1, '"b"');
  expect(posted.map(itemsOf)).toEqual([[[0, 'a']], [[1, 'b']]]);
});

test('a flood is thinned to what a page can draw, and its newest item arrives', () => {
  const {outbox, posted, pass} = setUp();
  for (let ms = 0; ms < 10_000; ms++) {
    for (let i = 0; i < 20; i++) outbox.put(0, String(ms * 20 + i));
    pass(1);
  }
  pass(100);
  expect(posted.length).toBeLessThan(64 + 10 * 25 + 5);
  expect(itemsOf(posted.at(-1)!)).toEqual([[0, 199_999]]);
});

test('large messages come less often', () => {
  const {outbox, posted, pass} = setUp();
  const large = `"${'x'.repeat(640_000)}"`;
  for (let ms = 0; ms < 5_000; ms++) {
    outbox.put(0, large);
    pass(1);
  }
  expect(posted.length).toBeLessThan(20);
});

test('at the end nothing is kept back', () => {
  const {outbox, posted} = setUp();
  for (let i = 0; i < 100; i++) outbox.put(i, '0');
  outbox.flush();
  const keys = posted.flatMap(itemsOf).map(([key]) => key);
  expect(keys).toEqual(Array.from({length: 100}, (_, i) => i));
});

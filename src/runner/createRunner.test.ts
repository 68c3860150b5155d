import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import type {FrameToPage, PageToFrame} from '../../runner/protocol';
import {limits} from '../../runner/protocol';
import {createRunner} from './createRunner';

const frame = vi.hoisted(() => ({
  posted: [] as PageToFrame[],
  hear: undefined as ((message: FrameToPage) => void) | undefined,
}));

/** A frame that takes every message and answers only when the test says so. */
vi.mock('./connection', () => ({
  createConnection: (_urls: unknown, hear: (message: FrameToPage) => void) => {
    frame.hear = hear;
    return {
      ready: () => Promise.resolve([]),
      spare: () => Promise.resolve(),
      post: (message: PageToFrame) => frame.posted.push(message),
      drop: () => undefined,
    };
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  frame.posted.length = 0;
});
afterEach(() => vi.useRealTimers());

const started = () => frame.posted.filter(({type}) => type === 'run').length;

const say = (run: number, word: object) =>
  frame.hear?.({type: 'said', run, text: JSON.stringify(word)});
const alive = () =>
  frame.posted.findLast((message) => message.type === 'ping') as {id: number} | undefined;

/** Lets time pass, while the frame answers and the run says `word` every second. */
async function pass(seconds: number, word: (second: number) => object | undefined) {
  for (let second = 0; second < seconds; second++) {
    const said = word(second);
    if (said) say(1, said);
    await vi.advanceTimersByTimeAsync(1000);
    frame.hear?.({type: 'pong', id: alive()?.id ?? 0, idle: {1: 5000}});
  }
}

test.each([
  ['that moves its progress goes on', (i: number) => ({kind: 'progress', done: i, total: 100}), []],
  [
    'that says the same again is ended',
    () => ({kind: 'progress', done: 1, total: 100}),
    ['TimeLimit'],
  ],
  ['that says nothing is ended', () => undefined, ['TimeLimit']],
] as const)('after 30 seconds a run %s', async (_, item, expected) => {
  const runner = createRunner({bundleUrl: '', packs: {}});
  const errors: string[] = [];
  runner.run({demo: 'a', code: 'a'}, {onError: ({name}) => errors.push(name)});
  await vi.advanceTimersByTimeAsync(1);
  await pass(40, (second) => {
    const one = item(second);
    return one && {type: 'items', items: [[0, one]]};
  });
  expect(errors).toEqual(expected);
  await pass(31, () => undefined);
  expect(errors).toEqual(['TimeLimit']);
  runner.dispose();
});

test('a stop that is not confirmed in time ends its own run, and the others begin anew', async () => {
  const runner = createRunner({bundleUrl: '', packs: {}});
  const states: Record<string, string[]> = {a: [], b: []};
  const run = (demo: 'a' | 'b') =>
    runner.run({demo, code: demo}, {onState: (state) => states[demo].push(state)});
  const stuck = run('a');
  run('b');
  await vi.advanceTimersByTimeAsync(1);
  expect(started()).toBe(2);

  stuck.stop();
  await vi.advanceTimersByTimeAsync(limits.stopMs + 1);
  expect(states.a.at(-1)).toBe('stopped');
  expect(states.b).not.toContain('error');
  expect(started()).toBe(3);
  runner.dispose();
});

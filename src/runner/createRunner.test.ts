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

import {expect, test} from 'vitest';
import {schedule} from './schedule.mjs';

/** Runs jobs and notes what begins (`+`) and ends (`-`); each takes its number of turns. */
async function follow(jobs: {name: string; turns: number; needs?: string[]; alone?: boolean}[]) {
  const events: string[] = [];
  await schedule(jobs, 2, async ({name, turns}) => {
    events.push(`+${name}`);
    for (let i = 0; i < turns; i++) await new Promise((done) => setImmediate(done));
    events.push(`-${name}`);
  });
  return events;
}

test('two run at a time, in their order', async () => {
  const events = await follow([
    {name: 'a', turns: 9},
    {name: 'b', turns: 3},
    {name: 'c', turns: 3},
  ]);
  expect(events).toEqual(['+a', '+b', '-b', '+c', '-c', '-a']);
});

test('one waits for what it needs, and lets others pass', async () => {
  const events = await follow([
    {name: 'build', turns: 9},
    {name: 'site', turns: 1, needs: ['build']},
    {name: 'unit', turns: 3},
  ]);
  expect(events).toEqual(['+build', '+unit', '-unit', '-build', '+site', '-site']);
});

test('one that is alone has the machine to itself', async () => {
  const events = await follow([
    {name: 'a', turns: 5},
    {name: 'e2e', turns: 2, alone: true},
    {name: 'b', turns: 9},
  ]);
  expect(events).toEqual(['+a', '+b', '-a', '-b', '+e2e', '-e2e']);
});

test('what was not chosen is not waited for; a circle is an error', async () => {
  expect(await follow([{name: 'e2e', turns: 1, needs: ['build']}])).toEqual(['+e2e', '-e2e']);
  await expect(
    follow([
      {name: 'a', turns: 1, needs: ['b']},
      {name: 'b', turns: 1, needs: ['a']},
    ]),
  ).rejects.toThrow('wait for each other');
});

/** What the runner itself says when a run cannot go on; a page translates it by its name. */
import type {ErrorItem} from 'lab/output';
import {limits} from './protocol';

const seconds = limits.runMs / 1000;

/** By name: one plain English message each. */
export const faults = {
  TimeLimit: `Stopped after ${seconds} seconds: it was still computing. Is there a loop that never ends?`,
  WaitLimit: `Stopped after ${seconds} seconds: it was still waiting and working in turns.`,
  NeverSettles: 'It waits for a promise that nothing will ever settle.',
  TooManyItems: `Stopped: more than ${limits.items} lines of output.`,
  TooMuchOutput: 'Stopped: the output is larger than a page can show (4 million characters).',
  TooManyKnobs: `Stopped: more than ${limits.knobs} knobs.`,
  BadItem: 'Something was emitted that cannot be shown.',
  NoAnswer: 'No answer any more; it may have used too much memory.',
  Flood: 'Stopped: it sent messages faster than they can be read.',
  NoRunner: 'The runner could not be loaded; check the connection and press Run again.',
  TooDeep: 'The recursion is too deep: does a function call itself without end?',
  Unsafe: 'Nothing is run: this browser leaves a demo more than the language.',
  ImportError: 'A demo can only import lab and its packs.',
} as const;

export type FaultName = keyof typeof faults;

/** The name of every fault. */
export const faultNames = Object.keys(faults) as FaultName[];

/** The fault of this name as an item, with a detail after its message if there is one. */
export function fault(name: FaultName, detail?: string, line?: number): ErrorItem {
  const message = detail ? `${faults[name]} ${detail}` : faults[name];
  return line === undefined ? {kind: 'error', name, message} : {kind: 'error', name, message, line};
}

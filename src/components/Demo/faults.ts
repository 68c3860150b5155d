import {translate} from '@docusaurus/Translate';
import type {ErrorItem} from 'lab/output';

/** The runner's own refusals in the language of the page, by the name of the error. */
const messages: Record<string, () => string> = {
  TimeLimit: () =>
    translate({
      id: 'demo.fault.TimeLimit',
      message: 'Stopped after 30 seconds: it was still computing. Is there a loop that never ends?',
    }),
  WaitLimit: () =>
    translate({
      id: 'demo.fault.WaitLimit',
      message: 'Stopped after 30 seconds: it was still waiting and working in turns.',
    }),
  NeverSettles: () =>
    translate({
      id: 'demo.fault.NeverSettles',
      message: 'It waits for a promise that nothing will ever settle.',
    }),
  TooManyItems: () =>
    translate({id: 'demo.fault.TooManyItems', message: 'Stopped: more than 1000 lines of output.'}),
  TooMuchOutput: () =>
    translate({
      id: 'demo.fault.TooMuchOutput',
      message: 'Stopped: the output is larger than a page can show (4 million characters).',
    }),
  TooManyKnobs: () =>
    translate({id: 'demo.fault.TooManyKnobs', message: 'Stopped: more than 40 knobs.'}),
  BadItem: () =>
    translate({
      id: 'demo.fault.BadItem',
      message: 'Something was emitted that cannot be shown.',
    }),
  NoAnswer: () =>
    translate({
      id: 'demo.fault.NoAnswer',
      message: 'No answer any more; it may have used too much memory.',
    }),
  Flood: () =>
    translate({
      id: 'demo.fault.Flood',
      message: 'Stopped: it sent messages faster than they can be read.',
    }),
  NoRunner: () =>
    translate({
      id: 'demo.fault.NoRunner',
      message: 'The runner could not be loaded; check the connection and press Run again.',
    }),
  TooDeep: () =>
    translate({
      id: 'demo.fault.TooDeep',
      message: 'The recursion is too deep: does a function call itself without end?',
    }),
  ImportError: () =>
    translate({
      id: 'demo.fault.ImportError',
      message: 'A demo can only import lab and its packs.',
    }),
};

/** The plain words for a fault of the runner; undefined for an error of the demo's own. */
export function faultMessage({name}: ErrorItem): string | undefined {
  return Object.hasOwn(messages, name) ? messages[name]() : undefined;
}

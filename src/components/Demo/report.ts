import {translate} from '@docusaurus/Translate';
import {faultMessage} from './faults';
import type {DemoState} from './state';

/** A duration as one reads it: `12 ms`, `1.4 s`. */
export function formatMs(ms: number): string {
  if (ms < 1) return '< 1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** The end of a run in one short sentence, for those who do not see it. */
export function reportOf({phase, shown, error}: DemoState): string {
  if (phase === 'stopped') {
    return translate({
      id: 'demo.report.stopped',
      message: 'Stopped.',
      description: 'Spoken after a run',
    });
  }
  if (phase === 'error' && error) {
    const message = faultMessage(error) ?? error.message;
    if (error.line === undefined) return message;
    return translate(
      {
        id: 'demo.report.error',
        message: 'Error in line {line}: {message}',
        description: 'Spoken after a run',
      },
      {line: error.line, message},
    );
  }
  if (phase !== 'done') return '';
  const checks = shown.flatMap(({item}) => (item.kind === 'check' ? [item.ok] : []));
  if (checks.length === 0) {
    return translate({
      id: 'demo.report.done',
      message: 'Output renewed.',
      description: 'Spoken after a run',
    });
  }
  return translate(
    {
      id: 'demo.report.checks',
      message: 'Output renewed. {held} of {all} checks hold.',
      description: 'Spoken after a run',
    },
    {held: checks.filter(Boolean).length, all: checks.length},
  );
}

import {translate} from '@docusaurus/Translate';
import styles from './Demo.module.css';
import {formatMs} from './report';
import type {DemoState} from './state';

/** How the run went and whose output is shown: one line that is always there, so that nothing moves. */
export function Status({state}: {state: DemoState}) {
  const text = statusOf(state);
  return (
    <span className={styles.status} title={text}>
      {text}
    </span>
  );
}

function statusOf({phase, outputOf, ms, endedAt}: DemoState): string {
  if (phase === 'running') {
    return translate({id: 'demo.running', message: 'running …', description: 'State of a demo'});
  }
  if (outputOf === 'original') {
    return translate({id: 'demo.output.original', message: 'Output of the original; press Run.'});
  }
  if (phase === 'error') {
    if (outputOf !== 'earlier') return '';
    return translate({id: 'demo.output.earlier', message: 'Output of the last run that worked.'});
  }
  if (phase === 'stopped') {
    return translate({id: 'demo.stopped', message: 'stopped', description: 'State of a demo'});
  }
  if (phase !== 'done' || ms === undefined) return '';
  if (endedAt === undefined) return formatMs(ms);
  const ended = translate(
    {
      id: 'demo.ended',
      message: 'ended at the return of line {line}',
      description: 'State of a demo, after the time it took',
    },
    {line: endedAt},
  );
  return `${formatMs(ms)} · ${ended}`;
}

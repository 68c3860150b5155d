import {translate} from '@docusaurus/Translate';
import styles from './Demo.module.css';
import {Icon} from './icons';
import type {DemoState} from './state';

interface Props {
  /** How many the author's code has. */
  count: number;
  state: DemoState;
}

/** What vouches for the code shown: every build for the author's, its own last run for any other. */
export function Checks({count, state}: Props) {
  const {origin, outputOf, phase, shown} = state;
  if (origin === 'author') {
    return count > 0 && <Note sign="tick" short={String(count)} words={built(count)} />;
  }
  const results = shown.flatMap(({item}) => (item.kind === 'check' ? [item.ok] : []));
  if (outputOf !== 'code' || phase !== 'done' || results.length === 0) return null;
  const held = results.filter(Boolean).length;
  const words = translate(
    {
      id: 'demo.checks.own',
      message: '{held} of {all} checks hold',
      description: 'In the header of a demo that the reader has changed',
    },
    {held, all: results.length},
  );
  const sign = held === results.length ? 'tick' : 'cross';
  return <Note sign={sign} short={`${held} / ${results.length}`} words={words} />;
}

function built(count: number): string {
  const description = 'In the header of a demo';
  if (count === 1) {
    return translate({id: 'demo.checks.one', message: '1 check, run at every build', description});
  }
  return translate(
    {id: 'demo.checks', message: '{count} checks, run at every build', description},
    {count},
  );
}

interface NoteProps {
  sign: 'tick' | 'cross';
  /** Shown beside a derivation, where there is no room for the words. */
  short: string;
  words: string;
}

function Note({sign, short, words}: NoteProps) {
  return (
    <span className={styles.checks} title={words}>
      <Icon name={sign} />
      <span className={styles.words}>{words}</span>
      <span className={styles.short} aria-hidden="true">
        {short}
      </span>
    </span>
  );
}

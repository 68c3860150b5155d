import {translate} from '@docusaurus/Translate';
import type {CheckItem} from 'lab/output';
import {Icon} from '../icons';
import styles from './Output.module.css';

/** A claim and whether it held: by sign, by word and by colour. */
export function CheckLine({item: {label, ok}}: {item: CheckItem}) {
  const verdict = ok
    ? translate({
        id: 'demo.check.holds',
        message: 'holds',
        description: 'After a claim that a demo checked',
      })
    : translate({
        id: 'demo.check.fails',
        message: 'does not hold',
        description: 'After a claim that a demo checked',
      });
  return (
    <p className={ok ? styles.holds : styles.fails} data-ok={ok}>
      <Icon name={ok ? 'tick' : 'cross'} />
      <span>
        {label} <span className={ok ? styles.unseen : styles.verdict}>{verdict}</span>
      </span>
    </p>
  );
}

import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {SiteCounts} from '../../../model';
import styles from './Counts.module.css';

/** How much there is, counted by the build. */
export function Counts({counts}: {counts: SiteCounts}) {
  const {i18n} = useDocusaurusContext();
  const format = new Intl.NumberFormat(i18n.currentLocale);
  const rows = [
    {
      name: translate({
        id: 'landing.questions',
        message: 'questions',
        description: 'Below a number',
      }),
      value: counts.questions,
    },
    {
      name: translate({id: 'landing.demos', message: 'live demos', description: 'Below a number'}),
      value: counts.demos,
    },
    {
      name: translate({
        id: 'landing.checks',
        message: 'checks that hold',
        description: 'Below a number',
      }),
      value: counts.checks,
    },
  ];
  return (
    <dl className={styles.counts}>
      {rows.map(({name, value}) => (
        <div key={name} className={styles.count}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{format.format(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

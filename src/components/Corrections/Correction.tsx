import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {CorrectionEntry} from '../../../model';
import styles from './Corrections.module.css';

/** When and where something was corrected, what it said and what it says now. */
export function Correction({correction}: {correction: CorrectionEntry}) {
  const {date, where, wrong, right} = correction;
  return (
    <li className={styles.correction}>
      <div className={styles.where}>
        <time dateTime={date}>{date}</time> <Link to={where.href}>{where.title}</Link>
      </div>
      <dl className={styles.change}>
        <dt>
          <Translate id="corrections.wrong" description="Before what was wrong">
            It said
          </Translate>
        </dt>
        <dd dangerouslySetInnerHTML={{__html: wrong}} />
        <dt>
          <Translate id="corrections.right" description="Before what is right">
            Now it says
          </Translate>
        </dt>
        <dd dangerouslySetInnerHTML={{__html: right}} />
      </dl>
    </li>
  );
}

import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {NotationEntry} from '../../../model';
import styles from './NotationList.module.css';

/** A symbol: as it looks, what it means, how it is written in TeX, where it first stands. */
export function Symbol({symbol}: {symbol: NotationEntry}) {
  const {id, html, tex, meaning, introduced} = symbol;
  useBrokenLinks().collectAnchor(id);
  return (
    <div className={styles.symbol} id={id}>
      <dt className={styles.look} dangerouslySetInnerHTML={{__html: html}} />
      <dd className={styles.body}>
        <div dangerouslySetInnerHTML={{__html: meaning}} />
        <div className={styles.note}>
          <code>{tex}</code>
          {introduced && (
            <span>
              <Translate id="notation.first" description="Before the first question that uses it">
                First in:
              </Translate>{' '}
              <Link to={introduced.href}>{introduced.title}</Link>
            </span>
          )}
        </div>
      </dd>
    </div>
  );
}

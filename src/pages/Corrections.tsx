import Translate, {translate} from '@docusaurus/Translate';
import {Correction} from '@site/src/components/Corrections/Correction';
import styles from '@site/src/components/Corrections/Corrections.module.css';
import {ListPage} from '@site/src/components/ListPage';
import type {CorrectionEntry} from '../../model';

/** `/corrections/`: what was wrong once. */
export default function Corrections({data}: {data: {corrections: CorrectionEntry[]}}) {
  return (
    <ListPage
      title={translate({
        id: 'corrections.title',
        message: 'Corrections',
        description: 'Title of the page of corrections',
      })}
      description={translate({
        id: 'corrections.description',
        message: 'What this site once said wrongly, and what it says now.',
        description: 'Below the title of the page of corrections',
      })}
    >
      {data.corrections.length === 0 ? (
        <p>
          <Translate id="corrections.none" description="While nothing has been corrected">
            Nothing has been corrected yet.
          </Translate>
        </p>
      ) : (
        <ul className={styles.list}>
          {data.corrections.map((correction) => (
            <Correction key={correction.date + correction.where.href} correction={correction} />
          ))}
        </ul>
      )}
    </ListPage>
  );
}

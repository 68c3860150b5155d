import {translate} from '@docusaurus/Translate';
import {Entry} from '@site/src/components/Glossary/Entry';
import styles from '@site/src/components/Glossary/Glossary.module.css';
import {ListPage} from '@site/src/components/ListPage';
import type {GlossaryEntry} from '../../model';

/** `/glossary/`: every term in both languages. */
export default function Glossary({data}: {data: {terms: GlossaryEntry[]}}) {
  return (
    <ListPage
      title={translate({id: 'glossary.title', message: 'Glossary', description: 'Page title'})}
      description={translate({
        id: 'glossary.description',
        message: 'The terms of this site in English and Chinese, and what they mean.',
        description: 'Below the title of the glossary',
      })}
    >
      <dl className={styles.list}>
        {data.terms.map((term) => (
          <Entry key={term.id} term={term} />
        ))}
      </dl>
    </ListPage>
  );
}

import {translate} from '@docusaurus/Translate';
import {ListPage} from '@site/src/components/ListPage';
import styles from '@site/src/components/NotationList/NotationList.module.css';
import {Symbol} from '@site/src/components/NotationList/Symbol';
import type {NotationEntry} from '../../model';

/** `/notation/`: every symbol that means the same on all pages. */
export default function Notation({data}: {data: {symbols: NotationEntry[]}}) {
  return (
    <ListPage
      title={translate({id: 'notation.title', message: 'Notation', description: 'Page title'})}
      description={translate({
        id: 'notation.description',
        message: 'Symbols that mean the same on every page, with their TeX.',
        description: 'Below the title of the notation page',
      })}
    >
      <dl className={styles.list}>
        {data.symbols.map((symbol) => (
          <Symbol key={symbol.id} symbol={symbol} />
        ))}
      </dl>
    </ListPage>
  );
}

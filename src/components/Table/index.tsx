import type {ComponentProps} from 'react';
import {translate} from '@docusaurus/Translate';
import {ScrollBox} from '@site/src/components/ScrollBox';
import styles from './Table.module.css';

/** A Markdown table; it may be wider than the words around it, but never wider than the page. */
export function Table(props: ComponentProps<'table'>) {
  const name = translate({
    id: 'table.scroll',
    message: 'Table, scrolls sideways',
    description: 'Name of the scroll box around a table wider than the page',
  });
  return (
    <ScrollBox className={styles.box} name={name}>
      <table className={styles.table} {...props} />
    </ScrollBox>
  );
}

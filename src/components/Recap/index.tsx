import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import styles from './Recap.module.css';

/** What to keep of the page: a list of claims. */
export function Recap({children}: {children: ReactNode}) {
  return (
    <section className={styles.recap}>
      <Heading as="h2" id="recap">
        {translate({
          id: 'recap.title',
          message: 'What to keep',
          description: 'Heads the list of claims at the end of a page',
        })}
      </Heading>
      {children}
    </section>
  );
}

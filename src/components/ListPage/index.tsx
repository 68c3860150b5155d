import type {ReactNode} from 'react';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import styles from './ListPage.module.css';

interface Props {
  title: string;
  /** One sentence: below the title, and for search engines. */
  description: string;
  /** For a page whose lists are printed without it. */
  headClassName?: string;
  children: ReactNode;
}

/** A page of the site's own that lists what the other pages hold. */
export function ListPage({title, description, headClassName, children}: Props) {
  return (
    <Layout title={title} description={description}>
      <main className={styles.page}>
        <header className={headClassName}>
          <Heading as="h1" className={styles.title}>
            {title}
          </Heading>
          <p className={styles.description}>{description}</p>
        </header>
        {children}
      </main>
    </Layout>
  );
}

import clsx from 'clsx';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {Props} from '@theme/NotFound/Content';
import Heading from '@theme/Heading';
import {AddressSearch} from '@site/src/components/Search/AddressSearch';
import styles from './styles.module.css';

/** An address that leads nowhere. */
export default function NotFoundContent({className}: Props) {
  return (
    <main className={clsx(styles.notFound, className)}>
      <div className={styles.sign} aria-hidden="true">
        ∄
      </div>
      <Heading as="h1">
        <Translate id="not-found.title" description="The title of the 404 page">
          There is no page at this address
        </Translate>
      </Heading>
      <p>
        <Translate
          id="not-found.text"
          description="Below the title of the 404 page"
          values={{
            home: (
              <Link to="/">
                <Translate id="not-found.home" description="Link text, within not-found.text">
                  the list of topics
                </Translate>
              </Link>
            ),
          }}
        >
          {'It may have moved. Everything can be reached from {home}.'}
        </Translate>
      </p>
      <AddressSearch />
    </main>
  );
}

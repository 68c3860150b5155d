import {useSyncExternalStore} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {wordsOfAddress} from '@site/src/search/address';
import {useSearch} from '@site/src/search/useSearch';
import {Result} from './Result';
import styles from './SearchPage.module.css';

const most = 5;

/** On the page for an address that leads nowhere: what its words find. */
export function AddressSearch() {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const history = useHistory();
  const {pathname} = useLocation();
  // The page is built once for all addresses: the server knows none.
  const text = useSyncExternalStore(
    () => () => {},
    () => wordsOfAddress(pathname, baseUrl),
    () => '',
  );
  const state = useSearch(text);
  if (state.status !== 'done' || !state.answer.query || state.answer.found.length === 0)
    return null;
  const {query, found} = state.answer;
  return (
    <section data-address-search="">
      <h2 className={styles.page}>
        <Translate id="not-found.search" description="Above results for the words of the address">
          Perhaps you are looking for
        </Translate>
      </h2>
      <ul className={styles.list}>
        {found.slice(0, most).map((result) => (
          <li key={result.entry.path + result.unit.kind + result.unit.id}>
            <Result
              result={result}
              query={query}
              text={text}
              onFollow={(href) => history.push(href)}
            />
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/search/?q=${encodeURIComponent(text)}`}>
          <Translate id="search.all" description="Leads to the page with all results">
            All results
          </Translate>
        </Link>
      </p>
    </section>
  );
}

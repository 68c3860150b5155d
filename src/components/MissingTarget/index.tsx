import {useEffect, useState} from 'react';
import {useLocation} from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import {Notice} from '@site/src/components/Study/Notice';
import styles from '@site/src/components/Study/StorageNotice.module.css';
import {parseFragment} from '@site/src/fragment';
import {targetOf} from '@site/src/links/targetOf';

/** So long a page may take to draw what is not in its HTML, and to lead on what has moved. */
const patienceMs = 1500;

/** One line where a link names a demo, a list or a part that the page does not have. */
export function MissingTarget() {
  const {pathname, hash} = useLocation();
  const [missing, setMissing] = useState<string>();
  useEffect(
    function lookForTarget() {
      let timer: ReturnType<typeof setTimeout>;
      const look = () => {
        clearTimeout(timer);
        setMissing(undefined);
        timer = setTimeout(() => setMissing(missingId(location.hash)), patienceMs);
      };
      look();
      window.addEventListener('hashchange', look);
      return () => {
        clearTimeout(timer);
        window.removeEventListener('hashchange', look);
      };
    },
    [pathname, hash],
  );
  if (missing === undefined) return null;
  return (
    <div className={styles.place} data-missing-target={missing}>
      <Notice onClose={() => setMissing(undefined)}>
        <Translate
          id="link.missing"
          description="Where the address names a part that the page does not have"
          values={{id: missing}}
        >
          {
            'This page has nothing called “{id}”. The link may be older than the page, or was changed on its way.'
          }
        </Translate>
      </Notice>
    </div>
  );
}

/** The id that the address names and the page does not have; what Docusaurus and browsers use for themselves aside. */
function missingId(hash: string): string | undefined {
  const fragment = parseFragment(hash);
  if (!fragment || /^(?:__docusaurus|:~:|top$)/.test(fragment.id)) return undefined;
  return targetOf(fragment) ? undefined : fragment.id;
}

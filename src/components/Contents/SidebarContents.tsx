import {useSyncExternalStore} from 'react';
import TOCItems from '@theme/TOCItems';
import {readContents, subscribeToContents} from './contentsStore';
import styles from './SidebarContents.module.css';

const nothing = () => empty;
const empty: ReturnType<typeof readContents> = [];

/** The questions of the page that is open, below its entry in the sidebar; the one being read is marked. */
export function SidebarContents() {
  const toc = useSyncExternalStore(subscribeToContents, readContents, nothing);
  if (toc.length === 0) return null;
  return (
    <TOCItems
      toc={toc}
      className={styles.contents}
      linkClassName={styles.link}
      linkActiveClassName={styles.active}
      minHeadingLevel={2}
      maxHeadingLevel={2}
    />
  );
}

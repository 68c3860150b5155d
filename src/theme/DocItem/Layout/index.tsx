import {useEffect} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import ContentVisibility from '@theme/ContentVisibility';
import DocItemContent from '@theme/DocItem/Content';
import DocItemFooter from '@theme/DocItem/Footer';
import type {Props} from '@theme/DocItem/Layout';
import DocItemPaginator from '@theme/DocItem/Paginator';
import {publishContents} from '@site/src/components/Contents/contentsStore';
import {PageHead} from '@site/src/components/PageHead';
import styles from './styles.module.css';

/** One wide column: the contents list has moved into the sidebar and to the head of the page. */
export default function DocItemLayout({children}: Props) {
  const {metadata, toc} = useDoc();
  useEffect(
    function fillSidebar() {
      publishContents(toc);
      return () => publishContents([]);
    },
    [toc],
  );
  return (
    <div className={styles.page}>
      <PageHead />
      <ContentVisibility metadata={metadata} />
      <article>
        <DocItemContent>{children}</DocItemContent>
        <DocItemFooter />
      </article>
      <DocItemPaginator />
    </div>
  );
}

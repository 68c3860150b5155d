import clsx from 'clsx';
import {ThemeClassNames} from '@docusaurus/theme-common';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocItem/Content';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import {PageLinks} from '@site/src/components/PageLinks';
import {useMovedAnchors} from '@site/src/data/useMovedAnchors';
import {PageContents} from '@site/src/components/Contents/PageContents';

/** Title, the questions of the page, the page. The title always comes from the front matter. */
export default function DocItemContent({children}: Props) {
  const {metadata} = useDoc();
  useMovedAnchors();
  return (
    <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')}>
      <header>
        <Heading as="h1">{metadata.title}</Heading>
      </header>
      <PageLinks which="before" />
      <PageContents />
      <MDXContent>{children}</MDXContent>
      <PageLinks which="after" />
    </div>
  );
}

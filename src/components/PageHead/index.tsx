import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {structured} from '@prerendered';
import {usePageData} from '@site/src/data/usePageData';

/**
 * What machines read of a page: its picture for social media, its Markdown, and its data for search
 * engines. Those stand in the HTML alone: hydration keeps the server's, no script carries them.
 */
export function PageHead() {
  const {page} = usePageData();
  const image = useBaseUrl(`img/og/${page}.png`, {absolute: true});
  const markdown = useBaseUrl(`${page}.md`);
  const data = structured[page];
  return (
    <>
      <Head>
        <meta property="og:type" content="article" />
        <meta property="og:image" content={image} />
        <meta name="twitter:image" content={image} />
        <link rel="alternate" type="text/markdown" href={markdown} />
      </Head>
      <script
        type="application/ld+json"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{
          __html: data ? JSON.stringify(data).replace(/</g, '\\u003c') : '',
        }}
      />
    </>
  );
}

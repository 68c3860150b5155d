import Translate from '@docusaurus/Translate';
import {safeLinkLength} from '@site/src/links/linkLimit';

/** Says of a long link that it may not arrive whole. */
export function LongLink({url}: {url: string}) {
  if (url.length <= safeLinkLength) return null;
  return (
    <>
      {' '}
      <Translate
        id="share.long"
        description="Beside a link that some programs shorten"
        values={{length: url.length, limit: safeLinkLength}}
      >
        {
          'It has {length} characters; some chats cut links after {limit}. Whoever opens one that was cut is told so.'
        }
      </Translate>
    </>
  );
}

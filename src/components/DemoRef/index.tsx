import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';

/** A link to a demo on this page or on another one. A demo's src is its page and, last, its anchor. */
export function DemoRef({src, children}: {src: string; children?: ReactNode}) {
  const [, page, name] = /^(.+)\/([^/]+)$/.exec(src) ?? [];
  if (!page) {
    throw new Error(
      `<DemoRef src="${src}"> needs the src of a <Demo>, page and name: "foundations/norms/unit-balls".`,
    );
  }
  const label = translate(
    {id: 'demo-ref.label', message: 'demo {name}', description: 'A link to a demo, in a sentence'},
    {name},
  );
  return (
    <Link to={`/${page}/#${name}`} data-demo-ref={src}>
      {children ?? label}
    </Link>
  );
}

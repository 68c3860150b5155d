import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {usePageData} from '@site/src/data/usePageData';
import {useUnitHref} from '@site/src/data/useUnitHref';

/** A link to a question, step, equation … here (`#id`) or elsewhere (`page/path#id`), named by the build. */
export function Ref({to, children}: {to: string; children?: ReactNode}) {
  const target = usePageData().refs[to];
  const hrefOf = useUnitHref();
  if (!target) {
    throw new Error(
      `<Ref to="${to}">: nothing has this address. Write to="#id" for this page or to="page/path#id" for another one.`,
    );
  }
  const href = to.startsWith('#') ? hrefOf(to.slice(1)) : target.href;
  return <Link to={href}>{children ?? target.label}</Link>;
}

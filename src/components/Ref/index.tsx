import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {usePageData} from '@site/src/data/usePageData';

/** A link to a question, step, equation … here (`#id`) or elsewhere (`page/path#id`), named by the build. */
export function Ref({to, children}: {to: string; children?: ReactNode}) {
  const {refs, alone} = usePageData();
  const target = refs[to];
  if (!target) {
    throw new Error(
      `<Ref to="${to}">: nothing has this address. Write to="#id" for this page or to="page/path#id" for another one.`,
    );
  }
  // A question that stands alone has no other part of its page.
  const isHere =
    to.startsWith('#') && (!alone || [target.unit.id, target.unit.question].includes(alone.id));
  return <Link to={isHere ? to : target.href}>{children ?? target.label}</Link>;
}

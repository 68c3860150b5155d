import {Fragment} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {Link as LinkTo} from '../../../model';

/** Links in a line, one after the other. */
export function LinkList({links}: {links: LinkTo[]}) {
  const comma = translate({
    id: 'link-list.separator',
    message: '; ',
    description: 'Between two links of a list in a line',
  });
  return links.map(({href, title}, i) => (
    <Fragment key={href}>
      {i > 0 && comma}
      <Link to={href}>{title}</Link>
    </Fragment>
  ));
}

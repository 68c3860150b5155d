import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client';
import Link from '@theme-original/DocSidebarItem/Link';
import type {Props} from '@theme/DocSidebarItem/Link';
import {SidebarContents} from '@site/src/components/Contents/SidebarContents';

/** An entry of the sidebar, with the questions of the page below it when the page is open. */
export default function LinkWithContents(props: Props) {
  const {item, activePath, onItemClick} = props;
  // A question at its own address belongs to its page.
  const isWithin = item.type === 'link' && activePath.startsWith(item.href);
  return (
    <>
      <Link {...props} activePath={isWithin ? item.href : activePath} />
      {isActiveSidebarItem(item, activePath) && (
        // On a phone the sidebar lies over the page: a click in the contents closes it, too.
        <li onClick={() => onItemClick?.(item)}>
          <SidebarContents />
        </li>
      )}
    </>
  );
}

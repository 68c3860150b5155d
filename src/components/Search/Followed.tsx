import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

interface Props {
  /** Below baseUrl: `/questions/`. */
  path: string;
  onFollow: (href: string) => void;
  children: ReactNode;
}

/** A link that closes what it stands in; with Ctrl, Cmd or Shift it is the browser's. */
export function Followed({path, onFollow, children}: Props) {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const href = baseUrl + path.replace(/^\//, '');
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onFollow(href);
      }}
    >
      {children}
    </a>
  );
}

import {useEffect, useState} from 'react';
import {parseFragment} from '@site/src/fragment';

/** The examples that the page's address has carried code for: they open as demos, which then read it. */
export function useLinkedExamples(): string[] {
  const [linked, setLinked] = useState<string[]>([]);
  useEffect(function followAddress() {
    const follow = () => {
      const fragment = parseFragment(location.hash);
      if (fragment?.payload !== undefined) setLinked((before) => [...before, fragment.id]);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return linked;
}

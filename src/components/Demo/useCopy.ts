import {useEffect, useState} from 'react';
import {copyText} from '@site/src/links/copyText';

/** Copies a text and says so for a moment. */
export function useCopy(text: string) {
  const [hasCopied, setCopied] = useState(false);
  useEffect(
    function forgetSoon() {
      if (!hasCopied) return;
      const timer = setTimeout(() => setCopied(false), 2000);
      return () => clearTimeout(timer);
    },
    [hasCopied],
  );
  return {hasCopied, copy: () => void copyText(text).then(setCopied)};
}

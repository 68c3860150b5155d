import {useCallback, useEffect, useEffectEvent, useState} from 'react';

/** Calls `again` when the network is back, as long as something is lost. */
export function useNetworkBack(isLost: boolean, again: () => void) {
  const call = useEffectEvent(again);
  useEffect(
    function waitForNetwork() {
      if (!isLost) return;
      const onOnline = () => call();
      window.addEventListener('online', onOnline);
      return () => window.removeEventListener('online', onOnline);
    },
    [isLost],
  );
}

/**
 * What comes in a file of its own, once it is wanted. One that does not come is `isLost`: it is asked for
 * again when the network is back, and whenever `retry` is called.
 */
export function useFile<T>(load: () => Promise<T>, isWanted: boolean) {
  const [file, setFile] = useState<{content: T}>();
  const [isLost, setLost] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const start = useEffectEvent(load);
  const isWaiting = isWanted && !file;
  useEffect(
    function loadFile() {
      if (!isWaiting) return;
      let isCurrent = true;
      start().then(
        (content) => {
          if (!isCurrent) return;
          setLost(false);
          setFile({content});
        },
        () => isCurrent && setLost(true),
      );
      return () => {
        isCurrent = false;
      };
    },
    [isWaiting, attempt],
  );
  useNetworkBack(isLost && isWaiting, retry);
  return {file: file?.content, isLost: isLost && isWaiting, retry};
}

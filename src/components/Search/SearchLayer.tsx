import {lazy, Suspense, useEffect, useEffectEvent, useState} from 'react';
import {isSearchKey, onOpenSearch} from '@site/src/search/open';

const SearchDialog = lazy(async () => ({default: (await import('./SearchDialog')).SearchDialog}));

/** The search of the whole site: waits for its keys, loads the rest when it is wanted. */
export function SearchLayer() {
  const [opener, setOpener] = useState<HTMLElement | null>();
  const open = useEffectEvent((from: HTMLElement | null) => setOpener(from));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOpener(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  });
  useEffect(function listenForSearch() {
    const stop = onOpenSearch((from) => open(from));
    const onKeyDown = (event: KeyboardEvent) => onKey(event);
    // Before an editor takes the keys for itself.
    document.addEventListener('keydown', onKeyDown, {capture: true});
    return () => {
      stop();
      document.removeEventListener('keydown', onKeyDown, {capture: true});
    };
  }, []);
  if (opener === undefined) return null;
  return (
    <Suspense>
      <SearchDialog
        onClose={() => {
          setOpener(undefined);
          opener?.focus({preventScroll: true});
        }}
        onLeave={() => setOpener(undefined)}
      />
    </Suspense>
  );
}

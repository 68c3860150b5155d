import {useEffect, useEffectEvent, useState} from 'react';
import {isSearchKey, onOpenSearch} from '@site/src/search/open';
import {Waiting} from './Waiting';

type Dialog = typeof import('./SearchDialog').SearchDialog;

/** The search of the whole site: waits for its keys, loads the rest when it is wanted. A lost file is no lost page. */
export function SearchLayer() {
  const [opener, setOpener] = useState<HTMLElement | null>();
  const [Dialog, setDialog] = useState<Dialog>();
  const [isFailed, setFailed] = useState(false);
  const isOpen = opener !== undefined;

  const load = useEffectEvent(() => {
    import('./SearchDialog').then(
      ({SearchDialog}) => {
        setFailed(false);
        setDialog(() => SearchDialog);
      },
      () => setFailed(true),
    );
  });
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
  useEffect(
    function loadDialog() {
      if (!isOpen || Dialog) return;
      load();
      const again = () => load();
      window.addEventListener('online', again);
      return () => window.removeEventListener('online', again);
    },
    [isOpen, Dialog],
  );

  if (!isOpen) return null;
  const close = () => {
    setOpener(undefined);
    opener?.focus({preventScroll: true});
  };
  return Dialog ? (
    <Dialog onClose={close} onLeave={() => setOpener(undefined)} />
  ) : (
    <Waiting
      isFailed={isFailed}
      onRetry={() => window.dispatchEvent(new Event('online'))}
      onClose={close}
    />
  );
}

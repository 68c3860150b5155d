import {useEffect, useEffectEvent, useRef, type KeyboardEvent} from 'react';
import Translate from '@docusaurus/Translate';
import {announce} from '@site/src/components/Announcements/announce';
import {copyText} from '@site/src/links/copyText';
import {useToggle} from '@site/src/components/Study/useToggle';
import {usePageData} from '@site/src/data/usePageData';
import {LinkIcon} from './icons';
import {menuItems} from './menuItems';
import type {LinkedUnit} from './unitNames';
import {usePopover} from './usePopover';
import type {useShared} from './useShared';
import styles from './UnitLink.module.css';

interface Props {
  unit: LinkedUnit;
  shared: ReturnType<typeof useShared>;
  wasCopied: boolean;
  button: HTMLElement;
  onClose: () => void;
}

/** The ways to pass a unit on. Arrows move, Esc leads back to the button. */
export function UnitMenu({unit, shared, wasCopied, button, onClose}: Props) {
  const popover = useRef<HTMLDivElement>(null);
  const {url} = shared.share();
  const {page} = usePageData();
  const items = menuItems(unit, shared, useToggle(`${page}#${unit.id}`));
  usePopover(popover, button);

  const close = useEffectEvent(onClose);
  useEffect(function enterMenu() {
    const element = popover.current;
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') close();
    };
    element?.addEventListener('toggle', onToggle);
    element?.querySelector<HTMLElement>('[role=menuitem]')?.focus({preventScroll: true});
    return () => element?.removeEventListener('toggle', onToggle);
  }, []);

  function leave() {
    button.focus({preventScroll: true});
    onClose();
  }
  function move(event: KeyboardEvent<HTMLElement>) {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = all.findIndex((item) => item === document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') leave();
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else return;
    // Tab goes on from the button, everything else stays here.
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={popover} popover="auto" className={styles.menu} onKeyDown={move}>
      {wasCopied ? (
        <p className={styles.done}>
          <LinkIcon name="tick" />
          <Translate id="unit.copied" description="After copying">
            Link copied
          </Translate>
        </p>
      ) : (
        <p className={styles.done}>{url}</p>
      )}
      <div role="menu" aria-label={shared.share().name}>
        {items.map(({label, said, text, href, act}) =>
          href ? (
            <a
              key={label}
              role="menuitem"
              className={styles.item}
              href={href}
              target="_blank"
              rel="noopener"
              tabIndex={-1}
              onClick={leave}
            >
              {label}
            </a>
          ) : (
            <button
              key={label}
              role="menuitem"
              type="button"
              className={styles.item}
              tabIndex={-1}
              onClick={() => {
                if (act) act();
                else void copyText(text).then((isDone) => isDone && announce(said));
                leave();
              }}
            >
              {label}
            </button>
          ),
        )}
      </div>
    </div>
  );
}

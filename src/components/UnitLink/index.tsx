import {useState, type KeyboardEvent, type MouseEvent, type ReactNode} from 'react';
import {createPortal} from 'react-dom';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import {copyText} from '@site/src/links/copyText';
import {announce} from '@site/src/components/Announcements/announce';
import {LinkIcon} from './icons';
import {UnitMenu} from './UnitMenu';
import {unitName, type LinkedUnit} from './unitNames';
import {useShared} from './useShared';
import styles from './UnitLink.module.css';

interface Props {
  unit: LinkedUnit;
  className?: string;
  /** What the page shows of the unit anyway, its number or name; the link icon stands beside it. */
  children?: ReactNode;
}

/**
 * The link button of a unit: pressing it copies the address and opens a menu of other ways to pass
 * the unit on. Without JavaScript, or with a modifier key, it is a plain link.
 */
export function UnitLink({unit, className, children}: Props) {
  const shared = useShared(unit);
  const [menu, setMenu] = useState<{wasCopied: boolean; button: HTMLElement; place: Element}>();

  async function copyAndOffer(button: HTMLElement) {
    if (menu) return setMenu(undefined);
    const wasCopied = await copyText(shared.share().url);
    if (wasCopied) {
      announce(
        translate({id: 'unit.copied', message: 'Link copied', description: 'After copying'}),
      );
    }
    setMenu({wasCopied, button, place: button.closest('[popover], main') ?? document.body});
  }
  function press(event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void copyAndOffer(event.currentTarget);
  }
  const label = translate(
    {
      id: 'unit.link',
      message: 'Copy link: {unit}',
      description: 'Name of the button that copies the link to a question, step, equation …',
    },
    {unit: unitName(unit)},
  );
  return (
    <>
      <a
        className={clsx(styles.link, children ? styles.named : styles.bare, className)}
        href={shared.href}
        role="button"
        aria-haspopup="menu"
        aria-expanded={menu !== undefined}
        aria-label={label}
        title={label}
        data-unit-link={unit.id}
        onClick={press}
        onKeyDown={(event) => {
          if (event.key === ' ' || event.key === 'ArrowDown') press(event);
        }}
      >
        {children}
        <LinkIcon name="link" className={styles.icon} />
      </a>
      {menu &&
        createPortal(
          <UnitMenu
            unit={unit}
            shared={shared}
            wasCopied={menu.wasCopied}
            button={menu.button}
            onClose={() => setMenu(undefined)}
          />,
          menu.place,
        )}
    </>
  );
}

import {useEffect, useId, useRef} from 'react';
import type {Card} from '../../../model';
import {Importance} from '@site/src/components/Importance';
import {kindName, unitName} from '@site/src/components/UnitLink/unitNames';
import {usePopover} from '@site/src/components/UnitLink/usePopover';
import styles from './Card.module.css';
import type {Point} from './watchLinks';

interface Props {
  card: Card;
  anchor: HTMLElement;
  point?: Point;
}

/** A link can break over two lines: the card stands at the part that the pointer is on. */
function boxAt(anchor: HTMLElement, point?: Point): DOMRect {
  const boxes = [...anchor.getClientRects()];
  const under = point && boxes.find(({top, bottom}) => top <= point.y && point.y <= bottom);
  return under ?? boxes[0] ?? anchor.getBoundingClientRect();
}

/** Titles that a card does not need twice: equations, steps … are known by their number. */
function headOf({kind, id, number, title}: Card) {
  if (kind === 'question') return {label: `${kindName(kind)} ${number}`, title};
  if (kind === 'section' || kind === 'further' || kind === 'term')
    return {label: id ? kindName(kind) : '', title};
  return {label: unitName({kind, id, number, title}), title: ''};
}

/** What a link leads to. It only shows: nothing on it takes the focus. */
export function CardView({card, anchor, point}: Props) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  usePopover(popover, anchor, (element) => boxAt(element, point));
  useEffect(
    function describeAnchor() {
      anchor.setAttribute('aria-describedby', id);
      return () => anchor.removeAttribute('aria-describedby');
    },
    [anchor, id],
  );
  const {label, title} = headOf(card);
  return (
    <div ref={popover} popover="manual" role="tooltip" id={id} className={styles.card} data-card="">
      {(label || card.weight) && (
        <div className={styles.head}>
          {label}
          {card.weight && <Importance weight={card.weight} />}
        </div>
      )}
      {title && <div className={styles.title}>{title}</div>}
      {card.html && <div className={styles.body} dangerouslySetInnerHTML={{__html: card.html}} />}
    </div>
  );
}

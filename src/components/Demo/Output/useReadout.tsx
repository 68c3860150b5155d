import {useState, type PointerEvent, type ReactNode, type RefObject} from 'react';
import type {Near, Picture} from '@site/draw';
import {drawingAtHand, loadDrawing} from './drawing';
import styles from './Output.module.css';

interface Spot extends Near {
  /** The item it was read off; another one makes it void. */
  of: Picture;
  /** Place of the picture in its box, and its size on screen for one logical pixel. */
  left: number;
  top: number;
  scale: number;
  isRight: boolean;
}

/** Says the values of a plot that stand under the pointer. */
export function useReadout(
  item: Picture,
  paper: RefObject<HTMLElement | null>,
  frame: number | undefined,
): {listeners: object; note: ReactNode} {
  const [spot, setSpot] = useState<Spot>();
  if (item.kind !== 'plot') return {listeners: {}, note: null};

  const read = ({clientX, clientY, target}: PointerEvent) => {
    const drawing = drawingAtHand();
    // The picture, or the panel of it that the pointer is over.
    const svg = (target as Element).closest<SVGSVGElement>('svg[viewBox]');
    if (!drawing || !svg || !paper.current) return setSpot(undefined);
    const box = svg.getBoundingClientRect();
    const around = paper.current.getBoundingClientRect();
    const shown = svg.viewBox.baseVal;
    const scale = box.width / shown.width;
    const [left, top] = [box.left - shown.x * scale, box.top - shown.y * scale];
    const layout = drawing.layoutPlot(item, frame);
    const near = drawing.nearest(layout, (clientX - left) / scale, (clientY - top) / scale);
    setSpot(
      near && {
        ...near,
        of: item,
        scale,
        left: left - around.left,
        top: top - around.top,
        isRight: left + near.px * scale > around.left + around.width / 2,
      },
    );
  };

  return {
    listeners: {
      onPointerEnter: () => void loadDrawing().catch(() => undefined),
      onPointerMove: read,
      onPointerLeave: () => setSpot(undefined),
    },
    note: spot && spot.of === item && <Note spot={spot} />,
  };
}

function Note({spot: {px, py, left, top, scale, isRight, rows}}: {spot: Spot}) {
  const at = {insetInlineStart: left + px * scale, insetBlockStart: top + py * scale};
  return (
    <span className={styles.spot} style={at} aria-hidden="true">
      <span className={isRight ? styles.noteLeft : styles.noteRight}>
        {rows.map(([label, value], i) => (
          <span key={i}>
            {label && <span className={styles.noteLabel}>{label}</span>} {value}
          </span>
        ))}
      </span>
    </span>
  );
}

import {useEffect, useRef, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {prerendered} from '@prerendered';
import type {Picture as PictureItem} from '@site/draw';
import {drawingAtHand, loadDrawing} from './drawing';
import {Frames} from './Frames';
import styles from './Output.module.css';
import {useReadout} from './useReadout';

interface Props {
  item: PictureItem;
  id: string;
  prerenderedKey: string;
}

/**
 * A picture. The server writes its SVG into the page and the browser keeps it: the value '' is not
 * compared on hydration and never changes, so React leaves alone what stands inside.
 */
export function Picture({item, id, prerenderedKey}: Props) {
  const paper = useRef<HTMLDivElement>(null);
  const drawn = useRef<PictureItem | undefined>(undefined);
  const [frame, setFrame] = useState<number>();
  const locale = useDocusaurusContext().i18n.currentLocale;
  const readout = useReadout(item, paper, frame);

  useEffect(
    function drawOnPaper() {
      const target = paper.current;
      if (!target) return;
      const isServers =
        drawn.current === undefined && frame === undefined && target.hasChildNodes();
      drawn.current = item;
      if (isServers) return;
      let isCurrent = true;
      const draw = ({drawPicture}: Awaited<ReturnType<typeof loadDrawing>>) => {
        if (isCurrent) target.innerHTML = drawPicture(item, {id, locale, frame});
      };
      const drawing = drawingAtHand();
      if (drawing) draw(drawing);
      else void loadDrawing().then(draw);
      return () => {
        isCurrent = false;
      };
    },
    [item, frame, id, locale],
  );

  const frames = item.kind === 'plot' ? item.frames : undefined;
  return (
    <div className={styles.frame}>
      <div
        ref={paper}
        className={styles.picture}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{__html: prerendered[prerenderedKey] ?? ''}}
        {...readout.listeners}
      />
      {readout.note}
      {frames && frames.length > 0 && <Frames frames={frames} frame={frame} onFrame={setFrame} />}
    </div>
  );
}

import {useEffect, useRef, useState} from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {prerendered} from '@prerendered';
import type {Picture as PictureItem} from '@site/draw';
import {LostFile} from '@site/src/components/LostFile';
import {useNetworkBack} from '@site/src/files/useFile';
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
  /** Why the paper does not show this picture: its file is missing, or it cannot be drawn. */
  const [trouble, setTrouble] = useState<'lost' | 'odd'>();
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);
  useNetworkBack(trouble === 'lost', retry);
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
        if (!isCurrent) return;
        try {
          target.innerHTML = drawPicture(item, {id, locale, frame});
          setTrouble(undefined);
        } catch {
          target.replaceChildren();
          setTrouble('odd');
        }
      };
      const lose = () => {
        if (!isCurrent) return;
        // The picture of an earlier run is not the one of this run.
        target.replaceChildren();
        setTrouble('lost');
      };
      const drawing = drawingAtHand();
      if (drawing) draw(drawing);
      else void loadDrawing().then(draw, lose);
      return () => {
        isCurrent = false;
      };
    },
    [item, frame, id, locale, attempt],
  );

  const frames = item.kind === 'plot' ? item.frames : undefined;
  return (
    <div className={styles.frame}>
      <div
        ref={paper}
        className={styles.picture}
        translate="no"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{__html: prerendered[prerenderedKey] ?? ''}}
        {...readout.listeners}
      />
      {trouble === 'lost' && (
        <LostFile onRetry={retry}>
          <Translate id="demo.picture.lost" description="In the place of a picture">
            The picture of this run could not be drawn: a file is missing.
          </Translate>
        </LostFile>
      )}
      {trouble === 'odd' && (
        <p className={styles.error}>
          <Translate id="demo.picture.odd" description="In the place of a picture">
            The picture of this run could not be drawn.
          </Translate>
        </p>
      )}
      {readout.note}
      {frames && frames.length > 0 && <Frames frames={frames} frame={frame} onFrame={setFrame} />}
    </div>
  );
}

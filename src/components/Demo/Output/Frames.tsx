import {useEffect, useEffectEvent, useState} from 'react';
import {translate} from '@docusaurus/Translate';
import {Icon} from '../icons';
import styles from './Output.module.css';

interface Props {
  frames: {label: string}[];
  /** Undefined while the picture stands at rest. */
  frame: number | undefined;
  onFrame: (frame: number) => void;
}

const frameMs = 350;

/** Leafs through an animation: by hand, or played once to its end. */
export function Frames({frames, frame, onFrame}: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const last = frames.length - 1;
  const at = Math.min(frame ?? last, last);
  const showNext = useEffectEvent(() => {
    if (at < last) onFrame(at + 1);
    if (at + 1 >= last) setPlaying(false);
  });
  useEffect(
    function play() {
      if (!isPlaying) return;
      const timer = setInterval(showNext, frameMs);
      return () => clearInterval(timer);
    },
    [isPlaying],
  );
  const toggle = () => {
    if (!isPlaying && at === last) onFrame(0);
    setPlaying(!isPlaying);
  };
  const name = isPlaying
    ? translate({id: 'demo.frames.pause', message: 'Pause', description: 'Stops an animation'})
    : translate({id: 'demo.frames.play', message: 'Play', description: 'Starts an animation'});
  return (
    <div className={styles.frames}>
      <button type="button" className={styles.play} aria-label={name} title={name} onClick={toggle}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={translate({
          id: 'demo.frames.frame',
          message: 'Frame',
          description: 'Slider of an animation',
        })}
        aria-valuetext={frames[at].label}
        onChange={(event) => {
          setPlaying(false);
          onFrame(Number(event.target.value));
        }}
      />
      <output className={styles.value}>{frames[at].label}</output>
    </div>
  );
}

import {useEffect, useEffectEvent, useState} from 'react';
import styles from './Demo.module.css';
import {reportOf} from './report';
import type {DemoState} from './state';

/** A slider that is dragged starts many runs; only where it comes to rest is worth a sentence. */
const restMs = 500;

/** Says once per run what came out. */
export function Announcer({state}: {state: DemoState}) {
  const [said, setSaid] = useState({text: '', ended: 0});
  const say = useEffectEvent(() => setSaid({text: reportOf(state), ended: state.ended}));
  useEffect(
    function sayWhenAtRest() {
      if (state.ended === 0) return;
      const timer = setTimeout(() => say(), restMs);
      return () => clearTimeout(timer);
    },
    [state.ended],
  );
  return (
    <div className={styles.unseen} role="status" data-demo-report="">
      {/* A new element is spoken even when it says the same again. */}
      <span key={said.ended}>{said.text}</span>
    </div>
  );
}

import {translate} from '@docusaurus/Translate';
import {pointAt} from '@site/src/links/stepStore';
import {goToLine} from './revealLine';
import styles from './StepLines.module.css';
import {useLinesOfStep} from './useStepLines';

/** At the end of a step: the lines of code that compute it, as `unit-balls.ts:34`. */
export function StepLines({step}: {step: string}) {
  const places = useLinesOfStep(step);
  if (places.length === 0) return null;
  return (
    <div className={styles.lines} data-step-lines={step}>
      {places.map(({demo, lines}) => (
        <a
          key={demo}
          className={styles.place}
          href={`#${demo}`}
          aria-label={translate(
            {
              id: 'step.lines',
              message: 'In the code: {demo}.ts, line {lines}',
              description: 'Name of the link from a step to its lines of code',
            },
            {demo, lines: lines.join(', ')},
          )}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            pointAt('pressed', step);
            goToLine(demo, lines[0], event.detail === 0);
          }}
        >
          {demo}.ts:{lines.join(', ')}
        </a>
      ))}
    </div>
  );
}

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
              message: 'In the code: {place}',
              description: 'Name of the link from a step to its lines of code',
            },
            {place: placeOf(demo, lines)},
          )}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            pointAt('pressed', step);
            goToLine(demo, lines[0], event.detail === 0);
          }}
        >
          {placeOf(demo, lines)}
        </a>
      ))}
    </div>
  );
}

/** What is seen is part of what is heard: who speaks to the page says what they see. */
function placeOf(demo: string, lines: number[]): string {
  return `${demo}.ts:${lines.join(', ')}`;
}

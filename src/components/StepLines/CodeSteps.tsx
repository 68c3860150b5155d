import Translate from '@docusaurus/Translate';
import {useUnitHref} from '@site/src/data/useUnitHref';
import {usePageData} from '@site/src/data/usePageData';
import {linesOfSteps} from '@site/src/links/stepMarkers';
import {pointAt} from '@site/src/links/stepStore';
import styles from './CodeSteps.module.css';

/** Below the code: the steps that it computes, each a link back. By keyboard and touch, too. */
export function CodeSteps({code}: {code: string}) {
  const {units} = usePageData();
  const hrefOf = useUnitHref();
  const steps = Object.keys(linesOfSteps(code)).flatMap((step) => {
    const unit = units.find(({kind, id}) => kind === 'step' && id === step);
    return unit ? [unit] : [];
  });
  if (steps.length === 0) return null;
  return (
    <div className={styles.steps} data-code-steps="">
      <span>
        <Translate
          id="step.of-code"
          description="Before the numbers of the steps that code computes"
        >
          Computes step
        </Translate>
      </span>
      {steps.map(({id, number, title}) => (
        <a
          key={id}
          href={hrefOf(id)}
          className={styles.step}
          title={title}
          onPointerEnter={() => pointAt('hover', id)}
          onPointerLeave={() => pointAt('hover', undefined)}
          onFocus={() => pointAt('focus', id)}
          onBlur={() => pointAt('focus', undefined)}
        >
          {number}
        </a>
      ))}
    </div>
  );
}

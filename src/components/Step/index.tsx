import type {ReactNode} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {StepLines} from '@site/src/components/StepLines';
import {usePointedStep} from '@site/src/components/StepLines/useStepLines';
import {UnitLink} from '@site/src/components/UnitLink';
import {useUnit} from '@site/src/data/useUnit';
import {pointAt} from '@site/src/links/stepStore';
import styles from './Step.module.css';

/**
 * One step of a derivation with its reason. Its letter is the link to it; whoever points at the
 * step, with pointer or focus, sees its lines marked in the code.
 */
export function Step({id, children}: {id: string; children: ReactNode}) {
  useBrokenLinks().collectAnchor(id);
  const unit = useUnit('step', id);
  const isPointed = usePointedStep() === id;
  if (!unit?.number) {
    throw new Error(
      `<Step id="${id}"> is not among the steps of its page. Ids are a-z, 0-9 and hyphens, and stand once on a page.`,
    );
  }
  return (
    <div
      className={styles.step}
      id={id}
      data-step={id}
      data-unit="step"
      data-pointed={isPointed ? '' : undefined}
      onPointerEnter={({pointerType}) => pointerType !== 'touch' && pointAt('hover', id)}
      onPointerLeave={() => pointAt('hover', undefined)}
      onFocus={() => pointAt('focus', id)}
      onBlur={() => pointAt('focus', undefined)}
      onClick={() => pointAt('pressed', id)}
    >
      <UnitLink unit={unit} className={styles.letter}>
        {unit.number.replace(/\d+/, '')}
      </UnitLink>
      <div className={styles.body}>
        {children}
        <StepLines step={id} />
      </div>
    </div>
  );
}

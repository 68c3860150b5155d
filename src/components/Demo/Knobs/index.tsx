import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import type {KnobSpec, KnobValue} from 'lab/output';
import {valueOf, type KnobValues} from '../values';
import {Choice} from './Choice';
import {Grid} from './Grid';
import styles from './Knobs.module.css';
import {Slider} from './Slider';
import {Switch} from './Switch';

interface Props {
  specs: KnobSpec[];
  values: KnobValues;
  /** English → the language of the page. */
  sentences: Record<string, string>;
  /** Before the page is alive nothing would answer. */
  isDisabled: boolean;
  /** Labels of those that a Try has set. */
  tried: string[];
  onTurn: (label: string, value: KnobValue) => void;
}

/** The values of a demo that the reader can change, in the order in which it declares them. */
export function Knobs({specs, values, sentences, isDisabled, tried, onTurn}: Props) {
  if (specs.length === 0) return null;
  return (
    <fieldset className={styles.knobs} disabled={isDisabled}>
      <legend className={styles.unseen}>
        {translate({
          id: 'demo.knobs',
          message: 'Values to change',
          description: 'Name of the group of sliders and switches',
        })}
      </legend>
      {specs.map((spec) => (
        <div
          key={`${spec.knob} ${spec.label}`}
          className={clsx(styles.knob, tried.includes(spec.label) && styles.tried)}
          data-tried={tried.includes(spec.label) ? '' : undefined}
        >
          <Knob spec={spec} values={values} sentences={sentences} onTurn={onTurn} />
        </div>
      ))}
    </fieldset>
  );
}

type KnobProps = Omit<Props, 'specs' | 'isDisabled' | 'tried'> & {spec: KnobSpec};

function Knob({spec, values, sentences, onTurn}: KnobProps) {
  const say = (text: string) => (Object.hasOwn(sentences, text) ? sentences[text] : text);
  const name = say(spec.label);
  const turn = (value: KnobValue) => onTurn(spec.label, value);
  switch (spec.knob) {
    case 'slider':
      return <Slider spec={spec} name={name} value={valueOf(spec, values)} onTurn={turn} />;
    case 'choice':
      return (
        <Choice spec={spec} name={name} say={say} value={valueOf(spec, values)} onTurn={turn} />
      );
    case 'switch':
      return <Switch name={name} value={valueOf(spec, values)} onTurn={turn} />;
    case 'grid':
      return <Grid spec={spec} name={name} value={valueOf(spec, values)} onTurn={turn} />;
  }
}

import {translate} from '@docusaurus/Translate';
import type {KnobSpec} from 'lab/output';
import styles from './Knobs.module.css';
import {NumberField} from './NumberField';
import {fromTrack, showNumber, toTrack} from './scale';

interface Props {
  spec: Extract<KnobSpec, {knob: 'slider'}>;
  name: string;
  value: number;
  onTurn: (value: number) => void;
}

/** A number to slide or to type. */
export function Slider({spec, name, value, onTurn}: Props) {
  const exactly = translate(
    {
      id: 'demo.knob.exactly',
      message: '{name}, as a number',
      description: 'Name of the field beside a slider',
    },
    {name},
  );
  return (
    <div className={styles.slider}>
      <label className={styles.label}>
        <span className={styles.name}>{name}</span>
        <input
          type="range"
          min={toTrack(spec, spec.min)}
          max={toTrack(spec, spec.max)}
          step={spec.step}
          value={toTrack(spec, value)}
          aria-valuetext={showNumber(value)}
          onChange={(event) => onTurn(fromTrack(spec, event.target.valueAsNumber))}
        />
      </label>
      <NumberField
        name={exactly}
        value={value}
        min={spec.min}
        max={spec.max}
        step={spec.log ? undefined : spec.step}
        onTurn={onTurn}
      />
    </div>
  );
}

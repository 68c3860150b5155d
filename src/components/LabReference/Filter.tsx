import {useId, type KeyboardEvent} from 'react';
import Translate from '@docusaurus/Translate';
import {isOfInputMethod} from '@site/src/inputMethod';
import type {LabEntry} from '../../../model/lab';
import styles from './LabReference.module.css';

interface Props {
  query: string;
  found: LabEntry[];
  total: number;
  onQuery: (query: string) => void;
}

/** Finds an export by its name; Enter goes to the first one found, Escape shows all again. */
export function Filter({query, found, total, onQuery}: Props) {
  const id = useId();
  const act = (event: KeyboardEvent) => {
    if (isOfInputMethod(event)) return;
    const {key} = event;
    if (key === 'Enter' && found.length > 0) location.hash = found[0].id;
    if (key === 'Escape') onQuery('');
  };
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>
        <Translate id="lab.find" description="Label of the field that finds an export of lab">
          Find by name
        </Translate>
      </label>
      <input
        id={id}
        type="search"
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={({target}) => onQuery(target.value)}
        onKeyDown={act}
      />
      <span className={styles.count} role="status">
        <Translate
          id="lab.count"
          description="How many exports of lab are shown, of how many"
          values={{count: found.length, total}}
        >
          {'{count} of {total}'}
        </Translate>
      </span>
    </div>
  );
}

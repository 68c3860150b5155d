import {useState} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {maxNoteLength} from '@site/src/study/list';
import styles from './Note.module.css';

interface Props {
  name: string;
  note: string;
  onChange: (note: string) => void;
}

/** The reader's own words on a unit: plain text, as long as it has to be. On paper there is room for more. */
export function Note({name, note, onChange}: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isOpen || note ? (
        <textarea
          className={styles.field}
          rows={2}
          maxLength={maxNoteLength}
          value={note}
          // Opened by a press on "Note": what follows is writing.
          autoFocus={isOpen && !note}
          aria-label={translate(
            {id: 'study.note-on', message: 'Note on {unit}', description: 'Name of a text field'},
            {unit: name},
          )}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => setOpen(false)}
        />
      ) : (
        <button type="button" className={styles.add} onClick={() => setOpen(true)}>
          <Translate id="study.note" description="Opens a text field for a note">
            Note
          </Translate>
        </button>
      )}
      <div className={styles.printed}>
        {note}
        <div className={styles.lines} />
      </div>
    </>
  );
}

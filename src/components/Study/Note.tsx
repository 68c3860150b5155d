import {useState} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {maxNoteLength} from '@site/src/study/list';
import styles from './Note.module.css';

interface Props {
  name: string;
  note: string;
  onChange: (note: string) => void;
}

/** A note on paper, and three lines to write on. */
export function PrintedNote({note}: {note: string}) {
  return (
    <div className={styles.printed}>
      {note && <p className={styles.words}>{note}</p>}
      <div className={styles.lines} />
    </div>
  );
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
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
      ) : (
        <button type="button" className={styles.add} onClick={() => setOpen(true)}>
          <Translate id="study.note" description="Opens a text field for a note">
            Note
          </Translate>
        </button>
      )}
      <PrintedNote note={note} />
    </>
  );
}

import {useRef} from 'react';
import Translate from '@docusaurus/Translate';
import {readFile} from '@site/src/study/file';
import type {StudyList} from '@site/src/study/list';
import styles from './Tools.module.css';

/** Reads a list from a file that was saved here; undefined if the file holds none. */
export function OpenFile({onOpen}: {onOpen: (list: StudyList | undefined) => void}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={styles.tool} onClick={() => input.current?.click()}>
        <Translate id="study.file.open" description="Button: opens a list from a file">
          Open a file
        </Translate>
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (!file) return;
          void file.text().then(
            (text) => onOpen(readFile(text)),
            () => onOpen(undefined),
          );
        }}
      />
    </>
  );
}

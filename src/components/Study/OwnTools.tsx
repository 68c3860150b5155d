import Translate from '@docusaurus/Translate';
import type {StudyList} from '@site/src/study/list';
import {OpenFile} from './OpenFile';
import {ShareResultPanel} from './ShareResultPanel';
import styles from './Tools.module.css';
import type {useListActions} from './useListActions';

interface Props {
  isEmpty: boolean;
  actions: ReturnType<typeof useListActions>;
  onPrint: () => void;
  onOpen: (list: StudyList | undefined) => void;
  onClear: () => void;
}

/** What can be done with one's own list as a whole. */
export function OwnTools({isEmpty, actions, onPrint, onOpen, onClear}: Props) {
  const {result, closeResult, share, copyMarkdown, saveMarkdown, saveFile} = actions;
  return (
    <>
      <div className={styles.tools}>
        {!isEmpty && (
          <>
            <button type="button" className={styles.main} onClick={share}>
              <Translate id="study.share" description="Button: makes a link to the list">
                Share as a link
              </Translate>
            </button>
            <button type="button" className={styles.tool} onClick={onPrint}>
              <Translate id="study.print" description="Button">
                Print a hand-out
              </Translate>
            </button>
            <button type="button" className={styles.tool} onClick={copyMarkdown}>
              <Translate id="study.markdown.copy" description="Button">
                Copy as Markdown
              </Translate>
            </button>
            <button type="button" className={styles.tool} onClick={saveMarkdown}>
              <Translate id="study.markdown.save" description="Button: saves a Markdown file">
                Markdown file
              </Translate>
            </button>
            <button type="button" className={styles.tool} onClick={saveFile}>
              <Translate id="study.file.save" description="Button: saves the list as a file">
                Save as a file
              </Translate>
            </button>
          </>
        )}
        <OpenFile onOpen={onOpen} />
        {!isEmpty && (
          <button type="button" className={styles.tool} onClick={onClear}>
            <Translate id="study.clear" description="Button: takes everything off the list">
              Empty the list
            </Translate>
          </button>
        )}
      </div>
      {result && (
        <ShareResultPanel result={result} onRetry={share} onSave={saveFile} onClose={closeResult} />
      )}
    </>
  );
}

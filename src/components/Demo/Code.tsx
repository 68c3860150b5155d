import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import clsx from 'clsx';
import type {EditorView} from '@codemirror/view';
import type {Token} from '../../../model';
import {codeWithLinks, LineMarks} from '@site/src/components/StepLines/MarkedCode';
import styles from './Demo.module.css';
import type {EditorProps} from './Editor';

interface Props extends EditorProps {
  label: string;
  /** Highlighted code, as long as it is the author's. */
  tokens?: Token[];
  isNear: boolean;
  /** Shown in the place of the code. */
  cover?: ReactNode;
}

/** Highlighted code and, once it is there, the editor in exactly its place. */
export function Code({label, tokens, isNear, cover, onReady, ...editor}: Props) {
  const still = useRef<HTMLPreElement>(null);
  /** Who gets the focus that the highlighted code had. */
  const heir = useRef<HTMLElement | null>(null);
  const [Editor, setEditor] = useState<ComponentType<EditorProps>>();
  const [isLive, setLive] = useState(false);

  useEffect(
    function loadEditor() {
      if (!isNear) return;
      let isWanted = true;
      import('./Editor').then(
        (module) => isWanted && setEditor(() => module.default),
        // Offline: the code stays readable, and the runner says what is missing when asked.
        () => undefined,
      );
      return () => {
        isWanted = false;
      };
    },
    [isNear],
  );

  const takeOver = (view: EditorView) => {
    const before = still.current;
    const box = view.dom.parentElement;
    if (before) box?.scrollTo(before.scrollLeft, before.scrollTop);
    if (before && document.activeElement === before) heir.current = box;
    setLive(true);
    onReady(view);
  };

  // Not before: what waits is hidden, and nothing hidden can have the focus.
  useLayoutEffect(
    function handFocusOver() {
      if (!isLive) return;
      heir.current?.focus({preventScroll: true});
      heir.current = null;
    },
    [isLive],
  );

  return (
    <div className={styles.code} data-code="" data-live={isLive ? '' : undefined}>
      <pre
        ref={still}
        className={clsx(styles.still, (isLive || cover) && styles.onPaper)}
        tabIndex={0}
        role="group"
        aria-label={label}
        translate="no"
      >
        <LineMarks lines={editor.lines ?? []} />
        <code>{tokens ? codeWithLinks(tokens) : editor.code}</code>
      </pre>
      {Editor && (
        <div className={clsx(styles.editor, !isLive && styles.waiting, cover && styles.covered)}>
          <Editor {...editor} onReady={takeOver} />
        </div>
      )}
      {cover}
    </div>
  );
}

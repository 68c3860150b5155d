import {useLayoutEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import clsx from 'clsx';
import Translate from '@docusaurus/Translate';
import type {EditorView} from '@codemirror/view';
import type {Token, Unit} from '../../../model';
import {LostFile} from '@site/src/components/LostFile';
import {usePageData} from '@site/src/data/usePageData';
import {useFile} from '@site/src/files/useFile';
import styles from './Demo.module.css';
import type {EditorProps} from './Editor';
import type {FoldName} from './folds';
import {StillCode} from './StillCode';

interface Props extends Omit<EditorProps, 'steps' | 'openFolds'> {
  label: string;
  /** Highlighted code, as long as it is the author's. */
  tokens?: Token[];
  isNear: boolean;
  /** Shown in the place of the code. */
  cover?: ReactNode;
}

/** Highlighted code and, once it is there, the editor in exactly its place. */
export function Code({label, tokens, isNear, cover, onReady, ...editor}: Props) {
  const still = useRef<HTMLDivElement>(null);
  /** Who gets the focus that the highlighted code had. */
  const heir = useRef<HTMLElement | null>(null);
  const [isLive, setLive] = useState(false);
  const {units} = usePageData();
  const {code} = editor;
  const shown = useMemo<Token[]>(() => tokens ?? [[code]], [tokens, code]);
  const steps = useMemo(() => numbersOfSteps(units), [units]);

  const {file, isLost, retry} = useFile(async () => {
    const {default: Editor} = await import('./Editor');
    return {Editor, openFolds: openIn(still.current)};
  }, isNear);

  const takeOver = (view: EditorView) => {
    const before = still.current;
    const box = view.dom.parentElement;
    if (before) box?.scrollTo(before.scrollLeft, before.scrollTop);
    if (before?.contains(document.activeElement)) heir.current = box;
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
      <StillCode
        ref={still}
        className={clsx((isLive || cover) && styles.onPaper)}
        label={label}
        tokens={shown}
        lines={editor.lines}
        steps={steps}
      />
      {isLost && (
        <LostFile onRetry={retry}>
          <Translate id="demo.editor.lost" description="In the place of the editor of a demo">
            The editor could not be loaded; the code can be read and copied.
          </Translate>
        </LostFile>
      )}
      {file && (
        <div className={clsx(styles.editor, !isLive && styles.waiting, cover && styles.covered)}>
          <file.Editor {...editor} steps={steps} openFolds={file.openFolds} onReady={takeOver} />
        </div>
      )}
      {cover}
    </div>
  );
}

function numbersOfSteps(units: Unit[]): Record<string, string> {
  const steps = units.filter(({kind, number}) => kind === 'step' && number !== undefined);
  return Object.fromEntries(steps.map(({id, number = ''}) => [id, number]));
}

/** The folds that the reader has opened before there was an editor. */
function openIn(still: HTMLElement | null): FoldName[] {
  const open = still?.querySelectorAll<HTMLElement>('details[data-fold][open]') ?? [];
  return [...open].map(({dataset}) => dataset.fold as FoldName);
}

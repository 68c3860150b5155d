import {useEffect, useEffectEvent, useMemo, useRef, useState} from 'react';
import {translate} from '@docusaurus/Translate';
import {
  CodeEditor,
  SandpackProvider,
  type CodeEditorRef,
} from '@codesandbox/sandpack-react/unstyled';
import {javascript} from '@codemirror/lang-javascript';
import type {EditorView} from '@codemirror/view';
import type {ErrorItem} from 'lab/output';
import type {FoldName} from '../folds';
import {makeExtensions} from './extensions';
import {newText} from './folding';
import {markError, markLines} from './marks';

export interface EditorProps {
  /** `soft-threshold` */
  name: string;
  /** The text to begin with, and to show again whenever `revision` changes. */
  code: string;
  revision: number;
  error?: ErrorItem;
  /** Lines to mark, counted from 1. */
  lines: number[];
  /** Step → its number on the page. */
  steps: Record<string, string>;
  /** What is not folded at first. */
  openFolds: FoldName[];
  /** Hears what the reader writes. As `onRun`, it must stay the same function: the editor is made with it once. */
  onEdit: (code: string) => void;
  onRun: () => void;
  onReady: (view: EditorView) => void;
}

const file = '/demo.ts';
const options = {autorun: false, autoReload: false, activeFile: file, visibleFiles: [file]};
/** Sandpack reads .ts as TSX; the build highlights, and the runner compiles, plain TypeScript. */
const languages = [{name: 'ts', extensions: ['ts'], language: javascript({typescript: true})}];

/** The editor that takes the place of highlighted code. Loaded when a demo comes near. */
export default function Editor(props: EditorProps) {
  // Sandpack throws the reader's edits away when it gets another object.
  const [files] = useState(() => ({[file]: props.code}));
  const [customSetup] = useState(() => ({entry: file}));
  return (
    <SandpackProvider files={files} customSetup={customSetup} options={options}>
      <CodeBox {...props} />
    </SandpackProvider>
  );
}

function CodeBox(props: EditorProps) {
  const {name, code, revision, error, lines, steps, openFolds, onEdit, onRun, onReady} = props;
  const editor = useRef<CodeEditorRef>(null);
  // Sandpack highlights whatever it is given once more, beside the editor: with 5,000 lines that took a tenth of a
  // second a key. It gets the text to begin with and no other.
  const [first] = useState(code);
  const label = translate(
    {id: 'demo.editor', message: 'Code of {name}', description: 'Name of the editor of a demo'},
    {name},
  );
  const extensions = useMemo(
    () => makeExtensions({label, steps, openFolds, run: onRun, edit: onEdit}),
    [label, steps, openFolds, onRun, onEdit],
  );
  const tellReady = useEffectEvent(onReady);
  const view = () => editor.current?.getCodemirror();

  useEffect(
    function introduce() {
      const codemirror = view();
      if (!codemirror) return;
      nameWrapper(codemirror, label);
      tellReady(codemirror);
    },
    [label],
  );

  const showText = useEffectEvent(() => {
    const codemirror = view();
    if (!codemirror || codemirror.state.doc.toString() === code) return;
    codemirror.dispatch({
      changes: {from: 0, to: codemirror.state.doc.length, insert: code},
      effects: newText.of(null),
    });
  });
  useEffect(
    function followText() {
      showText();
    },
    [revision],
  );

  useEffect(
    function showError() {
      const place = error?.line === undefined ? undefined : {...error, line: error.line};
      const codemirror = view();
      codemirror?.dispatch({effects: markError.of(place)});
      if (codemirror && place) bringIntoView(codemirror, place.line);
    },
    [error],
  );

  useEffect(
    function showLines() {
      view()?.dispatch({effects: markLines.of(lines)});
    },
    [lines],
  );

  return (
    <CodeEditor
      ref={editor}
      code={first}
      filePath={file}
      initMode="immediate"
      extensions={extensions}
      additionalLanguages={languages}
    />
  );
}

/**
 * Scrolls the box of the code, and nothing else of the page, to a line that is out of sight; not under
 * the hands of someone who types.
 */
function bringIntoView(view: EditorView, number: number): void {
  const box = view.dom.parentElement;
  if (!box || view.hasFocus || number > view.state.doc.lines) return;
  const {top, bottom} = view.lineBlockAt(view.state.doc.line(number).from);
  const isSeen = top >= box.scrollTop && bottom <= box.scrollTop + box.clientHeight;
  if (!isSeen) box.scrollTo({top: Math.max(0, (top + bottom - box.clientHeight) / 2)});
}

/** Sandpack's box around the text calls itself a text field and a tab panel, in English. */
function nameWrapper(view: EditorView, label: string) {
  const box = view.dom.parentElement;
  for (const name of ['aria-multiline', 'aria-autocomplete']) box?.removeAttribute(name);
  box?.setAttribute('role', 'group');
  box?.setAttribute('aria-label', label);
  for (const name of ['role', 'aria-labelledby']) box?.parentElement?.removeAttribute(name);
}

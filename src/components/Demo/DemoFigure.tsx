import {useCallback, useMemo, useReducer, useRef, useState, type ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {EditorView} from '@codemirror/view';
import type {DemoData} from '../../../model';
import {useNetworkBack} from '@site/src/files/useFile';
import {dropPayload} from '@site/src/links/useFragmentPayload';
import {CodeSteps} from '@site/src/components/StepLines/CodeSteps';
import {useMarkedLines} from '@site/src/components/StepLines/useMarkedLines';
import {Announcer} from './Announcer';
import {Code} from './Code';
import '@site/draw/plot.css';
import './code.css';
import {Comparison} from './Comparison';
import styles from './Demo.module.css';
import {DataCredit} from './DataCredit';
import {Foot} from './Foot';
import {Header} from './Header';
import {Knobs} from './Knobs';
import {Notices} from './Notices';
import {Output} from './Output';
import {SharePanel} from './SharePanel';
import {initialState, reduce, type Original} from './state';
import {Status} from './Status';
import {Toolbar} from './Toolbar';
import {useApproach} from './useApproach';
import {useCopy} from './useCopy';
import {useFullView} from './useFullView';
import {useKept} from './useKept';
import {useLink} from './useLink';
import {useRuns} from './useRuns';
import {useShare} from './useShare';
import {useTrials} from './useTrials';

function originalOf({tokens, hash, knobs, output, draws}: DemoData): Original {
  return {code: tokens.map(([text]) => text).join(''), hash, knobs, output, draws};
}

interface Props {
  data: DemoData;
  isCompact?: boolean;
  children?: ReactNode;
}

/** A demo at work; the state is in `state.ts`, this is what it looks like. */
export function DemoFigure({data, isCompact, children}: Props) {
  const {src, sentences} = data;
  const id = src.slice(src.lastIndexOf('/') + 1);
  useBrokenLinks().collectAnchor(id);

  const root = useRef<HTMLElement>(null);
  const [view, setView] = useState<EditorView>();
  const [showsChanges, setShowsChanges] = useState(false);
  const [state, dispatch] = useReducer(reduce, data, (d) => initialState(originalOf(d)));
  const {code, origin, error, phase, outputOf} = state;
  const isAlive = useIsBrowser();
  const [isNear, hurry] = useApproach(root);
  // Without its code in view, neither an edit nor a link could be seen for what it is.
  useKept(src, state, dispatch, !isCompact);
  const readLink = useLink({id, original: state.original.code, dispatch, isWanted: !isCompact});
  const {run, stop} = useRuns({data, state, dispatch, isNear});
  useNetworkBack(error?.name === 'NoRunner', run);
  const {hasCopied, copy} = useCopy(code);
  const {result, share, close} = useShare(id, state);
  const {isFull, toggle: toggleFull} = useFullView(root);

  const stepLines = useMarkedLines(id, code, !isCompact);
  const takeBack = useTrials({src, root, state, dispatch, stop, hurry, isWanted: !isCompact});
  const {trying} = state;
  const lines = useMemo(
    () => (trying?.lines.length ? [...new Set([...stepLines, ...trying.lines])] : stepLines),
    [stepLines, trying],
  );

  const edit = useCallback((text: string) => dispatch({type: 'edit', code: text}), []);
  const reset = () => {
    stop();
    setShowsChanges(false);
    dropPayload(id);
    dispatch({type: 'reset'});
  };
  const goToLine = (number: number) => {
    if (!view || number > view.state.doc.lines) return;
    view.dispatch({selection: {anchor: view.state.doc.line(number).from}, scrollIntoView: true});
    view.focus();
  };
  const onLine = view && goToLine;
  const label = translate(
    {id: 'demo.editor', message: 'Code of {name}', description: 'Name of the editor of a demo'},
    {name: id},
  );
  const comparesCode = showsChanges && origin !== 'author';

  return (
    <div className={styles.place}>
      <figure
        ref={root}
        id={id}
        className={clsx(styles.demo, !isCompact && styles.whole)}
        data-demo={src}
        data-unit="demo"
        data-state={phase}
        data-origin={origin}
        onFocus={hurry}
        onPointerEnter={hurry}
        onPointerDown={hurry}
      >
        <div className={styles.bar} data-around="" data-demo-bar="">
          <Header id={id} checks={data.checks} state={state} />
          {!isCompact && (
            <Toolbar
              state={state}
              hasCopied={hasCopied}
              showsChanges={comparesCode}
              isFull={isFull}
              tools={{
                run,
                stop,
                reset,
                copy,
                share,
                reseed: () => dispatch({type: 'reseed'}),
                toggleChanges: () => setShowsChanges(!showsChanges),
                toggleFull,
              }}
            />
          )}
        </div>
        <div className={styles.stage}>
          {result && <SharePanel result={result} onRetry={share} onClose={close} />}
          <Notices
            state={state}
            sentences={sentences}
            onBack={takeBack}
            onRun={run}
            onReadLink={readLink}
            onSwap={() => {
              stop();
              dispatch({type: 'swap'});
            }}
            onForget={() => dispatch({type: 'forget'})}
          />
          <Knobs
            specs={state.specs}
            values={state.values}
            sentences={sentences}
            isDisabled={!isAlive}
            tried={trying ? Object.keys(trying.trial.set) : []}
            onTurn={(name, value) => dispatch({type: 'turn', label: name, value})}
          />
          <Output
            src={src}
            shown={state.shown}
            error={isCompact ? error : undefined}
            isDimmed={outputOf !== 'code' && phase !== 'running'}
            isBusy={phase === 'running'}
            onLine={onLine}
          />
        </div>
        {!isCompact && (
          <div className={styles.desk}>
            <Code
              name={id}
              label={label}
              tokens={origin === 'author' ? data.tokens : undefined}
              code={code}
              revision={state.revision}
              error={error}
              lines={lines}
              isNear={isNear}
              onEdit={edit}
              onRun={run}
              onReady={(codemirror) => {
                setView(codemirror);
                dispatch({type: 'ready'});
              }}
              cover={comparesCode && <Comparison original={state.original.code} edited={code} />}
            />
            <div className={styles.below} data-around="">
              <CodeSteps code={code} />
              <Status state={state} />
              <Foot error={error?.name === 'NoRunner' ? undefined : error} onLine={onLine} />
            </div>
          </div>
        )}
        {!isCompact && <DataCredit packs={data.packs} />}
        <Announcer state={state} />
        {children && (
          <figcaption className={styles.caption} data-around="">
            {children}
          </figcaption>
        )}
      </figure>
    </div>
  );
}

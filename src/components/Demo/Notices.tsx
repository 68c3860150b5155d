import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {LostFile} from '@site/src/components/LostFile';
import {trialWords} from '@site/src/components/Suggestion/trialWords';
import styles from './Demo.module.css';
import type {DemoState} from './state';

interface Props {
  state: DemoState;
  /** English → the language of the page. */
  sentences: Record<string, string>;
  onRun: () => void;
  /** Ends a Try. */
  onBack: () => void;
  /** Reads the link of the address again. */
  onReadLink: () => void;
  onSwap: () => void;
  onForget: () => void;
}

/** What the reader should know about the text before them: one line each, and what to do about it. */
export function Notices({state, sentences, onRun, onBack, onReadLink, onSwap, onForget}: Props) {
  const {trying, aside, kept, link, origin, error} = state;
  return (
    <>
      {trying && (
        <Notice>
          <Translate
            id="demo.try"
            description="In a demo that shows what a sentence of the page suggests"
            values={{changes: trialWords(trying.trial, sentences)}}
          >
            {'Tried: {changes}'}
          </Translate>
          <button type="button" onClick={onBack}>
            <Translate id="demo.try.back" description="Button: ends a Try">
              Undo
            </Translate>
          </button>
          <a href={`#${trying.trial.id}`}>
            <Translate id="demo.try.text" description="Link from a demo to the sentence of a Try">
              To the text
            </Translate>
          </a>
        </Notice>
      )}
      {error?.name === 'NoRunner' && (
        <LostFile onRetry={onRun}>
          <Translate id="demo.runner.lost" description="Where a demo cannot be run">
            The program that runs demos could not be loaded.
          </Translate>
        </LostFile>
      )}
      {link === 'lost' && (
        <LostFile onRetry={onReadLink}>
          <Translate id="link.lost" description="In the place of what a link carries">
            What this link carries could not be read: a file is missing.
          </Translate>
        </LostFile>
      )}
      {link && link !== 'lost' && (
        <Notice>
          {link === 'outdated' && origin !== 'author' ? (
            <Translate id="demo.link.outdated.own">
              This link holds changes to an earlier version of this demo; here is your own version.
            </Translate>
          ) : link === 'outdated' ? (
            <Translate id="demo.link.outdated">
              This link holds changes to an earlier version of this demo; here is the present one.
            </Translate>
          ) : link === 'damaged' && origin !== 'author' ? (
            <Translate id="demo.link.damaged.own">
              This link is damaged; here is your own version.
            </Translate>
          ) : link === 'damaged' ? (
            <Translate id="demo.link.damaged">
              This link is damaged; here is the original.
            </Translate>
          ) : origin !== 'author' ? (
            <Translate id="demo.link.newer.own">
              This link was made by a newer version of this site; here is your own version.
            </Translate>
          ) : (
            <Translate id="demo.link.newer">
              This link was made by a newer version of this site; here is the original.
            </Translate>
          )}
        </Notice>
      )}
      {aside && (
        <Notice>
          {aside.why === 'outdated' ? (
            <Translate id="demo.aside.outdated">
              This demo has changed since you edited it; here is the new one.
            </Translate>
          ) : aside.why === 'tab' ? (
            <Translate id="demo.aside.tab">
              This demo was edited in another tab, too; that version is kept.
            </Translate>
          ) : (
            <Translate id="demo.aside.kept">Another version of yours is kept.</Translate>
          )}
          <button type="button" onClick={onSwap}>
            {aside.why === 'tab' ? (
              <Translate id="demo.aside.show.other">Show it</Translate>
            ) : (
              <Translate id="demo.aside.show">Show mine</Translate>
            )}
          </button>
          <button type="button" onClick={onForget}>
            <Translate id="demo.aside.forget">Discard it</Translate>
          </button>
        </Notice>
      )}
      {kept === 'full' && (
        <Notice>
          <Translate id="demo.kept.full">
            The browser’s storage is full: this edit is lost when you leave the page.
          </Translate>
        </Notice>
      )}
      {kept === 'blocked' && (
        <Notice>
          <Translate id="demo.kept.blocked">
            The browser keeps nothing for this site: this edit is lost when you leave the page.
          </Translate>
        </Notice>
      )}
    </>
  );
}

function Notice({children}: {children: ReactNode}) {
  return <div className={styles.notice}>{children}</div>;
}

import {useSyncExternalStore, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {Trial} from '../../../model/tries';
import {announce} from '@site/src/components/Announcements/announce';
import {usePageData} from '@site/src/data/usePageData';
import {pressTrial, trialStore} from '@site/src/links/trialStore';
import {Suggestion} from '.';
import styles from './Suggestion.module.css';
import {trialWords} from './trialWords';

interface Props extends Partial<Trial> {
  id: string;
  demo: string;
  children: ReactNode;
}

/**
 * What to change in a demo and what happens then. Its first word is a button: one press changes the
 * demo and runs it, another goes back to what was before. Without JavaScript it is a word.
 */
export function Try({id, demo, set = {}, seed = 0, edit = [], children}: Props) {
  const isAlive = useIsBrowser();
  const {demos, alone} = usePageData();
  const {sentences = {}} = demos[demo] ?? {};
  const isOn =
    useSyncExternalStore(trialStore.subscribe, trialStore.read, trialStore.readOnServer).get(
      demo,
    ) === id;
  const trial = {id, set, seed, edit};
  const changes = trialWords(trial, sentences);
  const label = translate({
    id: 'try.label',
    message: 'Try',
    description: 'First word of what to change in a demo; a button',
  });

  function press() {
    announce(
      isOn
        ? translate({
            id: 'try.said.back',
            message: 'The demo is as it was before.',
            description: 'Spoken after a Try was taken back',
          })
        : translate(
            {
              id: 'try.said',
              message: 'The demo runs with {changes}.',
              description: 'Spoken after a Try was pressed',
            },
            {changes},
          ),
    );
    pressTrial(demo, trial);
  }

  const button = (
    <button
      type="button"
      className={styles.press}
      aria-pressed={isOn}
      aria-label={translate(
        {
          id: 'try.name',
          message: '{label}: {changes}',
          description: 'Name of the button of a Try; begins with what is seen',
        },
        {label, changes},
      )}
      title={
        isOn
          ? translate({
              id: 'try.back',
              message: 'Back to what was before',
              description: 'Tooltip of a Try that is shown in its demo',
            })
          : changes
      }
      disabled={!isAlive}
      data-try={id}
      onClick={press}
    >
      {label}
    </button>
  );
  // A question that stands alone may suggest something about a demo of another one.
  const isElsewhere = alone && !demos[demo];
  return (
    <Suggestion
      kind="try"
      id={id}
      isOn={isOn}
      label={isElsewhere ? <Link to={`${alone.path}#${id}`}>{label}</Link> : button}
    >
      {children}
    </Suggestion>
  );
}

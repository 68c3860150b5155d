import {useEffect, useState} from 'react';
import {flushSync} from 'react-dom';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {StudyData} from '../../../model';
import {announce} from '@site/src/components/Announcements/announce';
import {LostFile} from '@site/src/components/LostFile';
import {addAll, type StudyList} from '@site/src/study/list';
import {OpenedNotice} from './Notice';
import {OpenedList} from './OpenedList';
import {OwnList} from './OwnList';
import {ReadyLists} from './ReadyLists';
import styles from './Study.module.css';
import {listId, useOpened} from './useOpened';
import {useStudy, useStudyStore} from './useStudy';
import {addedText, pairText} from './words';

/** One's own list, beside it one that was shared, below them those that come with the site. */
export function Study({data}: {data: StudyData}) {
  const store = useStudyStore();
  const {siteConfig} = useDocusaurusContext();
  const isAlive = useIsBrowser();
  const {opened, setOpened, close, retry} = useOpened();
  const [printed, setPrinted] = useState<'own' | 'opened'>('own');
  const list = opened?.kind === 'done' ? opened : undefined;
  const isEmpty = useStudy().list.items.length === 0;

  useEffect(function printOwnAgain() {
    const reset = () => setPrinted('own');
    window.addEventListener('afterprint', reset);
    return () => window.removeEventListener('afterprint', reset);
  }, []);
  function print(which: 'own' | 'opened') {
    flushSync(() => setPrinted(which));
    window.print();
  }

  /** Where nothing can be overwritten, what was saved is restored, ticks included. */
  function open(file: StudyList | undefined) {
    if (!file) return setOpened({kind: 'no-list'});
    if (store.read().list.items.length > 0) {
      return setOpened({kind: 'done', list: file, from: 'file'});
    }
    store.update((now) => addAll(now, file));
    announce(addedText(file.items.length));
  }

  return (
    <>
      <p className={styles.source}>
        {isAlive && pairText(siteConfig.title, location.origin + location.pathname)}
      </p>
      <p className={styles.how}>
        <Translate id="study.how" description="How reading time is estimated">
          Times are estimates: 200 English words or 300 Chinese characters a minute, 3 seconds for a
          formula in the text, 20 for one on a line of its own, a minute and a half for a demo.
        </Translate>
      </p>
      <noscript>
        <p>
          {translate({
            id: 'study.no-script',
            message: 'Collecting needs JavaScript; the ready-made lists are plain links.',
            description: 'Shown without JavaScript',
          })}
        </p>
      </noscript>
      {opened?.kind === 'lost' && (
        <LostFile onRetry={retry}>
          <Translate id="link.lost" description="In the place of what a link carries">
            What this link carries could not be read: a file is missing.
          </Translate>
        </LostFile>
      )}
      {opened && opened.kind !== 'done' && opened.kind !== 'lost' && (
        <OpenedNotice kind={opened.kind} onClose={close} />
      )}
      <div
        className={styles.lists}
        id={listId}
        data-printed={list && isEmpty ? 'opened' : printed}
        data-two={list && ''}
      >
        {isAlive && <OwnList data={data} onPrint={() => print('own')} onOpen={open} />}
        {list && (
          <OpenedList opened={list} data={data} onPrint={() => print('opened')} onClose={close} />
        )}
      </div>
      <ReadyLists lists={data.lists} />
    </>
  );
}

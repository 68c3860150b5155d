import {useState} from 'react';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {translate} from '@docusaurus/Translate';
import {announce} from '@site/src/components/Announcements/announce';
import {copyText} from '@site/src/links/copyText';
import {fullName} from '@site/src/components/UnitLink/unitNames';
import {formatFragment} from '@site/src/fragment';
import {writeFile} from '@site/src/study/file';
import type {StudyList} from '@site/src/study/list';
import {listMarkdown} from '@site/src/study/markdown';
import {passOn} from '@site/src/links/passOn';
import {readingSeconds} from '@site/src/study/readingTime';
import {download} from './download';
import {rowPath, rowPlace} from './names';
import {listId} from './useOpened';
import type {Found} from './useUnits';
import {ownTitle, pairText, timeText} from './words';

/** A link and whether it was copied, or that the list is too long for one. */
export type ShareResult =
  {kind: 'link'; url: string; wasCopied: boolean} | {kind: 'long'; length: number} | {kind: 'lost'};

/** The ways in which a list leaves the page. */
export function useListActions(list: StudyList, find: (key: string) => Found) {
  const {withBaseUrl} = useBaseUrlUtils();
  const [result, setResult] = useState<ShareResult>();

  async function share() {
    const packing = await import('@site/src/study/share').catch(() => undefined);
    if (!packing) return setResult({kind: 'lost'});
    const encoded = packing.encodeList(list);
    if (encoded.kind === 'long') return setResult(encoded);
    const fragment = formatFragment({id: listId, payload: encoded.payload});
    const url = location.origin + location.pathname + fragment;
    const passedOn = await passOn(url, list.title || ownTitle());
    const isSeen = passedOn === 'shared' || passedOn === 'left';
    setResult(isSeen ? undefined : {kind: 'link', url, wasCopied: passedOn === 'copied'});
  }

  function markdown(): string {
    const items = list.items.map(({key, note, isDone}) => {
      const {unit} = find(key);
      if (!unit) return {name: key, about: '', note, isDone};
      const place = unit.kind === 'question' ? rowPlace(unit) : '';
      const time = timeText(readingSeconds(unit.size));
      return {
        name: fullName(unit, unit.pageTitle),
        url: new URL(withBaseUrl(rowPath(unit)), location.origin).href,
        about: place ? pairText(place, time) : time,
        note,
        isDone,
      };
    });
    return listMarkdown(list.title || ownTitle(), items);
  }

  return {
    result,
    closeResult: () => setResult(undefined),
    share: () => void share(),
    saveMarkdown: () => download('study-list.md', markdown(), 'text/markdown'),
    copyMarkdown: () =>
      void copyText(markdown()).then((isDone) => {
        if (!isDone) return download('study-list.md', markdown(), 'text/markdown');
        announce(
          translate({
            id: 'study.markdown-copied',
            message: 'Markdown copied',
            description: 'After copying',
          }),
        );
      }),
    saveFile: () => download('study-list.json', writeFile(list), 'application/json'),
  };
}

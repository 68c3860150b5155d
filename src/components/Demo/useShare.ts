import {useState} from 'react';
import {passOn} from '@site/src/links/passOn';
import {formatFragment} from '../../fragment';
import type {ShareResult} from './SharePanel';
import type {DemoState} from './state';

/** Makes the link that carries a demo as it stands, and passes it on. */
export function useShare(id: string, {code, seed, values, original}: DemoState) {
  const [result, setResult] = useState<ShareResult>();
  const show = async (url: string) => {
    const passedOn = await passOn(url, document.title);
    const isSeen = passedOn === 'shared' || passedOn === 'left';
    setResult(isSeen ? undefined : {kind: 'link', url, wasCopied: passedOn === 'copied'});
  };
  const share = async () => {
    const here = location.origin + location.pathname;
    const isOriginal = code === original.code && seed === 0 && Object.keys(values).length === 0;
    if (isOriginal) return show(here + formatFragment({id}));
    const packing = await import('./share').catch(() => undefined);
    if (!packing) return setResult({kind: 'lost'});
    const encoded = packing.encodeShared({code, seed, knobs: values}, original.code);
    if (encoded.kind === 'long') {
      return setResult({kind: 'long', length: encoded.length, file: `${id}.ts`, text: code});
    }
    return show(here + formatFragment({id, payload: encoded.payload}));
  };
  return {result, share: () => void share(), close: () => setResult(undefined)};
}

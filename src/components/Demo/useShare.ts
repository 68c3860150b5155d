import {useState} from 'react';
import {formatFragment} from '../../fragment';
import {copyText} from './copy-text';
import type {ShareResult} from './SharePanel';
import type {DemoState} from './state';

/** Makes the link that carries a demo as it stands, and puts it on the clipboard. */
export function useShare(id: string, {code, seed, values, original}: DemoState) {
  const [result, setResult] = useState<ShareResult>();
  const share = async () => {
    const {encodeShared} = await import('./share');
    const here = location.origin + location.pathname;
    const isOriginal = code === original.code && seed === 0 && Object.keys(values).length === 0;
    if (isOriginal) return setResult(await copyLink(here + formatFragment({id})));
    const encoded = encodeShared({code, seed, knobs: values});
    if (encoded.kind === 'long') {
      return setResult({kind: 'long', length: encoded.length, file: `${id}.ts`, text: code});
    }
    setResult(await copyLink(here + formatFragment({id, payload: encoded.payload})));
  };
  return {result, share: () => void share(), close: () => setResult(undefined)};
}

async function copyLink(url: string): Promise<ShareResult> {
  return {kind: 'link', url, wasCopied: await copyText(url)};
}

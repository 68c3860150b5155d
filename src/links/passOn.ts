import {copyText} from './copyText';

/** `shared`: handed to another program; `left`: the reader closed the phone's own list of programs. */
export type PassedOn = 'shared' | 'left' | 'copied' | 'shown';

/** Whether this is a phone or a tablet, whose own list of programs is what its readers share by. */
export function hasShareSheet(): boolean {
  return typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches;
}

/** Hands a link to the phone's own way of sharing, elsewhere puts it on the clipboard; `shown` where neither works. */
export async function passOn(url: string, title: string): Promise<PassedOn> {
  if (hasShareSheet()) {
    try {
      await navigator.share({url, title});
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'left';
    }
  }
  return (await copyText(url)) ? 'copied' : 'shown';
}

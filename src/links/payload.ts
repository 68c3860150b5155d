import {deflateSync, inflateSync, strFromU8, strToU8} from 'fflate';
import {maxLinkLength} from './linkLimit';

/** The most text a link can unfold to; deflate makes at most 1 : 1032 of 8 kB. */
export const maxTextLength = 200_000;

/** `done` with the payload of a fragment, or how long it would be. */
export type Encoded = {kind: 'done'; payload: string} | {kind: 'long'; length: number};

/** Packs plain data as `1.<base64url of deflated JSON>`: what follows the `~` of a fragment. */
export function encodePayload(value: unknown): Encoded {
  const json = JSON.stringify(value);
  const payload = `1.${toBase64Url(deflateSync(strToU8(json), {level: 9}))}`;
  const isLong = payload.length > maxLinkLength || json.length > maxTextLength;
  return isLong ? {kind: 'long', length: payload.length} : {kind: 'done', payload};
}

/** What a payload says; `newer` when a later version of this site wrote it. */
export type Decoded<T> = {kind: 'done'; shared: T} | {kind: 'damaged'} | {kind: 'newer'};

/**
 * Reads what `encodePayload` wrote, and anything else that a link may have become: what a chat has put
 * behind it (a full stop, a bracket, `&fbclid=…`) begins with a character that no payload has. `check`
 * makes of the plain data what it should be, or answers undefined.
 */
export function decodePayload<T>(
  payload: string,
  check: (parsed: unknown) => T | undefined,
): Decoded<T> {
  const [whole = '', version, data] = /^(\d{1,3})\.([\w-]+)/.exec(payload) ?? [];
  if (!data || whole.length > maxLinkLength) return {kind: 'damaged'};
  if (Number(version) > 1) return {kind: 'newer'};
  try {
    const shared = check(JSON.parse(strFromU8(inflateSync(fromBase64Url(data)))));
    return shared === undefined ? {kind: 'damaged'} : {kind: 'done', shared};
  } catch {
    return {kind: 'damaged'};
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  // One letter behind whole groups of four says nothing: it is the `_` of an emphasis around the link.
  const groups = text.length % 4 === 1 ? text.slice(0, -1) : text;
  const binary = atob(groups.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

import {deflateSync, inflateSync, strFromU8, strToU8} from 'fflate';
import {maxLinkLength} from './limits';
import {isKnobValues, isRecord, type KnobValues} from './values';

/** What a link carries beside page and demo. */
export interface Shared {
  code: string;
  seed: number;
  knobs: KnobValues;
}

/** The most text a link can unfold to; deflate makes at most 1 : 1032 of 8 kB. */
const maxTextLength = 200_000;

/** `done` with the payload of a fragment, or how long it would be. */
export type Encoded = {kind: 'done'; payload: string} | {kind: 'long'; length: number};

/** Packs an edited demo as `1.<base64url of deflated JSON>`. */
export function encodeShared({code, seed, knobs}: Shared): Encoded {
  const json = JSON.stringify({c: code, s: seed, k: knobs});
  const payload = `1.${toBase64Url(deflateSync(strToU8(json), {level: 9}))}`;
  const isLong = payload.length > maxLinkLength || json.length > maxTextLength;
  return isLong ? {kind: 'long', length: payload.length} : {kind: 'done', payload};
}

/** What a payload says; `newer` when a later version of this site wrote it. */
export type Decoded = {kind: 'done'; shared: Shared} | {kind: 'damaged'} | {kind: 'newer'};

/** Reads what `encodeShared` wrote, and anything else that a link may have become. */
export function decodeShared(payload: string): Decoded {
  const [, version, data] = /^(\d{1,3})\.([\w-]+)$/.exec(payload) ?? [];
  if (!data || payload.length > maxLinkLength) return {kind: 'damaged'};
  if (Number(version) > 1) return {kind: 'newer'};
  try {
    return check(JSON.parse(strFromU8(inflateSync(fromBase64Url(data)))));
  } catch {
    return {kind: 'damaged'};
  }
}

function check(parsed: unknown): Decoded {
  if (!isRecord(parsed)) return {kind: 'damaged'};
  const {c: code, s: seed, k: knobs} = parsed;
  const isSound =
    typeof code === 'string' &&
    code.length <= maxTextLength &&
    Number.isSafeInteger(seed) &&
    isKnobValues(knobs);
  return isSound ? {kind: 'done', shared: {code, seed: Number(seed), knobs}} : {kind: 'damaged'};
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

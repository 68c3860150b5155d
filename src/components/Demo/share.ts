import {
  decodePayload,
  encodePayload,
  maxTextLength,
  type Decoded,
  type Encoded,
} from '@site/src/links/payload';
import {applyDifference, differenceOf, fingerprint} from '@site/src/links/difference';
import {safeLinkLength} from '@site/src/links/linkLimit';
import {isRecord} from '@site/src/storage/isRecord';
import {isKnobValues, type KnobValues} from './values';

/** What a link carries beside page and demo. */
export interface Shared {
  code: string;
  seed: number;
  knobs: KnobValues;
}

/** `outdated`: the link holds what was changed in an original that is no longer the one of the page. */
export type DecodedShare = Decoded<Shared> | {kind: 'outdated'};

/** What a payload may take, so that the whole link is one that nothing cuts. */
const safePayloadLength = safeLinkLength - 200;

/** Packs an edited demo into the payload of a fragment: whole, or where that is long, by what differs from the original. */
export function encodeShared({code, seed, knobs}: Shared, original?: string): Encoded {
  const whole = encodePayload({c: code, s: seed, k: knobs});
  const isSafe = whole.kind === 'done' && whole.payload.length <= safePayloadLength;
  if (isSafe || original === undefined) return whole;
  const difference = differenceOf(original, code);
  const changes = encodePayload({d: difference, o: fingerprint(original), s: seed, k: knobs});
  return lengthOf(changes) < lengthOf(whole) && code.length <= maxTextLength ? changes : whole;
}

const lengthOf = (encoded: Encoded) =>
  encoded.kind === 'done' ? encoded.payload.length : encoded.length;

/** Reads what `encodeShared` wrote, and anything else that a link may have become. */
export function decodeShared(payload: string, original = ''): DecodedShare {
  const decoded = decodePayload<Shared | 'outdated'>(payload, (parsed) => check(parsed, original));
  if (decoded.kind !== 'done') return decoded;
  const {shared} = decoded;
  return shared === 'outdated' ? {kind: 'outdated'} : {kind: 'done', shared};
}

function check(parsed: unknown, original: string): Shared | 'outdated' | undefined {
  if (!isRecord(parsed)) return undefined;
  const {s: seed, k: knobs, d: difference, o: of} = parsed;
  if (!Number.isSafeInteger(seed) || !isKnobValues(knobs)) return undefined;
  if (difference !== undefined && of !== fingerprint(original)) {
    return typeof of === 'string' ? 'outdated' : undefined;
  }
  const code = difference === undefined ? parsed.c : applyDifference(original, difference);
  if (typeof code !== 'string' || code.length > maxTextLength) return undefined;
  return {code, seed: Number(seed), knobs};
}

import {
  decodePayload,
  encodePayload,
  maxTextLength,
  type Decoded,
  type Encoded,
} from '@site/src/links/payload';
import {isRecord} from '@site/src/storage/isRecord';
import {isKnobValues, type KnobValues} from './values';

/** What a link carries beside page and demo. */
export interface Shared {
  code: string;
  seed: number;
  knobs: KnobValues;
}

/** Packs an edited demo into the payload of a fragment. */
export function encodeShared({code, seed, knobs}: Shared): Encoded {
  return encodePayload({c: code, s: seed, k: knobs});
}

/** Reads what `encodeShared` wrote, and anything else that a link may have become. */
export function decodeShared(payload: string): Decoded<Shared> {
  return decodePayload(payload, check);
}

function check(parsed: unknown): Shared | undefined {
  if (!isRecord(parsed)) return undefined;
  const {c: code, s: seed, k: knobs} = parsed;
  const isSound =
    typeof code === 'string' &&
    code.length <= maxTextLength &&
    Number.isSafeInteger(seed) &&
    isKnobValues(knobs);
  return isSound ? {code, seed: Number(seed), knobs} : undefined;
}

import {isKnobValues, isRecord, type KnobValues} from './values';

/** What the reader has made of a demo. */
export interface Saved {
  /** The full edited text; absent when only knobs were moved. */
  code?: string;
  /** Of the original that was edited. */
  hash: string;
  knobs: KnobValues;
  seed: number;
  /** A text put aside: an edit of an earlier original, or the reader's own while they edit a linked one. */
  aside?: string;
}

/** `full`: no room left; `blocked`: the browser keeps nothing for this site. */
export type SaveResult = 'saved' | 'full' | 'blocked';

/** Keeps one record per demo. */
export interface DemoStore {
  load(src: string): Saved | undefined;
  /** Keeps the record, or forgets the demo if there is nothing to keep. */
  save(src: string, saved: Saved): SaveResult;
}

/** Where the site begins, in whatever language: `/sub/zh-Hans/` → `/sub/`. */
export function siteRoot(baseUrl: string, locale: string): string {
  return baseUrl.endsWith(`/${locale}/`) ? baseUrl.slice(0, -locale.length - 1) : baseUrl;
}

/** A store on top of `localStorage`; `getStorage` may throw, as browsers do when storage is blocked. */
export function createStore(root: string, getStorage: () => Storage | undefined): DemoStore {
  const keyOf = (src: string) => `${root}demo/${src}`;
  return {
    load(src) {
      try {
        return parseSaved(getStorage()?.getItem(keyOf(src)));
      } catch {
        return undefined;
      }
    },
    save(src, saved) {
      // Nothing to keep is no reason to complain about storage.
      const isNothing = isEmpty(saved);
      try {
        const storage = getStorage();
        if (isNothing) storage?.removeItem(keyOf(src));
        else if (!storage) return 'blocked';
        else storage.setItem(keyOf(src), JSON.stringify({v: 1, ...saved}));
        return 'saved';
      } catch (error) {
        if (isNothing) return 'saved';
        return isQuotaError(error) ? 'full' : 'blocked';
      }
    },
  };
}

function isEmpty({code, knobs, seed, aside}: Saved): boolean {
  const isUntouched = code === undefined && aside === undefined;
  return isUntouched && seed === 0 && Object.keys(knobs).length === 0;
}

function isQuotaError(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}

function parseSaved(text: string | null | undefined): Saved | undefined {
  if (!text) return undefined;
  const parsed: unknown = JSON.parse(text);
  if (!isRecord(parsed) || parsed.v !== 1) return undefined;
  const {code, hash, knobs, seed, aside} = parsed;
  if (typeof hash !== 'string' || !isKnobValues(knobs) || !Number.isSafeInteger(seed))
    return undefined;
  return {
    hash,
    knobs,
    seed: Number(seed),
    ...(typeof code === 'string' ? {code} : {}),
    ...(typeof aside === 'string' ? {aside} : {}),
  };
}

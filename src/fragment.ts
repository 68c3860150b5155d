/**
 * The one grammar of our URL fragments: `#<id>` or `#<id>~<payload>`. Messengers escape `~` and
 * cut links short, so reading never throws.
 */
export interface Fragment {
  id: string;
  /** What follows the first `~`: `1.<base64url>` for a shared demo. */
  payload?: string;
}

/** Reads a fragment with or without its `#`; undefined when it names no id. */
export function parseFragment(hash: string): Fragment | undefined {
  const text = decodeSafely(hash.replace(/^#/, ''));
  const tilde = text.indexOf('~');
  const id = tilde < 0 ? text : text.slice(0, tilde);
  if (!id) return undefined;
  return tilde < 0 ? {id} : {id, payload: text.slice(tilde + 1)};
}

/** The id without what a chat has put behind a link: a full stop, a bracket, `&fbclid=…`. */
export function idWithoutTail(id: string): string {
  return /^[\w-]*/.exec(id)?.[0] ?? '';
}

/** Writes a fragment, with its `#`. */
export function formatFragment({id, payload}: Fragment): string {
  return payload === undefined ? `#${id}` : `#${id}~${payload}`;
}

/** Whether `decodeURIComponent` accepts it; Docusaurus calls that on every fragment, unguarded. */
export function isDecodable(hash: string): boolean {
  try {
    decodeURIComponent(hash);
    return true;
  } catch {
    return false;
  }
}

function decodeSafely(text: string): string {
  return isDecodable(text) ? decodeURIComponent(text) : text;
}

import type {TOCItem} from '@docusaurus/mdx-loader';

/**
 * The sidebar stands outside of the page whose contents it lists, so the page leaves them here. On
 * the server there is none: without JavaScript the list at the head of the page serves.
 */
type Contents = readonly TOCItem[];

let contents: Contents = [];
const listeners = new Set<() => void>();

/** The contents of the page that is shown. */
export function readContents(): Contents {
  return contents;
}

/** Called by the page when it is shown, and with nothing when it goes. */
export function publishContents(next: Contents) {
  contents = next;
  listeners.forEach((listener) => listener());
}

/** Calls back after every change, until the returned function is called. */
export function subscribeToContents(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

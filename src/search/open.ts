import {isOfInputMethod} from '../inputMethod';

const listeners = new Set<(opener: HTMLElement | null) => void>();

/** Opens the search from anywhere. */
export function openSearch(opener: HTMLElement | null = null) {
  for (const open of listeners) open(opener);
}

/** Hears of it, until the returned function is called. */
export function onOpenSearch(open: (opener: HTMLElement | null) => void): () => void {
  listeners.add(open);
  return () => listeners.delete(open);
}

/** Whether a key is meant for the search: Ctrl or Cmd with K anywhere, a slash where nobody writes. */
export function isSearchKey(event: KeyboardEvent): boolean {
  if (isOfInputMethod(event) || event.altKey) return false;
  const isCommand = event.ctrlKey !== event.metaKey;
  if (isCommand && !event.shiftKey && event.key.toLowerCase() === 'k') return true;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !writes(event.target);
}

function writes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest('input, textarea, select, [role=textbox]') !== null
  );
}

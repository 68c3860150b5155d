const listeners = new Set<(text: string) => void>();

/** Says a short sentence to whoever listens to the page instead of looking at it. */
export function announce(text: string) {
  for (const tell of listeners) tell(text);
}

/** Hears every announcement, until the returned function is called. */
export function onAnnouncement(tell: (text: string) => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Where a result leads, and which words to show there. */
export interface Target {
  /** Path and fragment of the address. */
  address: string;
  words: string[];
  isOpen: boolean;
  time: number;
}

const key = 'dld:search-target';
/** Time enough to load a page in a new tab. */
const longest = 30_000;

/** Leaves word for the page that is opened next, in this tab or in another; the address stays as it is. */
export function leaveTarget(target: Omit<Target, 'time'>) {
  try {
    localStorage.setItem(key, JSON.stringify({...target, time: Date.now()}));
  } catch {
    // Without storage the page opens at its anchor all the same.
  }
}

/** What was left for this address, once. */
export function takeTarget(address: string): Target | undefined {
  try {
    const target = JSON.parse(localStorage.getItem(key) ?? 'null') as Target | null;
    if (!target || target.address !== address) return undefined;
    localStorage.removeItem(key);
    return Date.now() - target.time < longest ? target : undefined;
  } catch {
    return undefined;
  }
}

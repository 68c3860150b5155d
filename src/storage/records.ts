/** `full`: no room left; `blocked`: the browser keeps nothing for this site. */
export type SaveResult = 'saved' | 'full' | 'blocked';

/** What a reader keeps in their browser, by name. Trouble with storage is an answer, never an exception. */
export interface Records {
  /** What was kept, as plain data that nobody vouches for; undefined if there is nothing to be read. */
  read(name: string): unknown;
  /** Keeps plain data, or forgets the name if there is nothing to keep. */
  write(name: string, value: unknown): SaveResult;
}

/** Where the site begins, in whatever language: `/sub/zh-Hans/` → `/sub/`. */
export function siteRoot(baseUrl: string, locale: string): string {
  return baseUrl.endsWith(`/${locale}/`) ? baseUrl.slice(0, -locale.length - 1) : baseUrl;
}

/** Records on top of `localStorage`; `getStorage` may throw, as browsers do when storage is blocked. */
export function openRecords(root: string, getStorage: () => Storage | undefined): Records {
  return {
    read(name) {
      try {
        const text = getStorage()?.getItem(root + name);
        return text ? (JSON.parse(text) as unknown) : undefined;
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      // Nothing to keep is no reason to complain about storage.
      const isNothing = value === undefined;
      try {
        const storage = getStorage();
        if (isNothing) storage?.removeItem(root + name);
        else if (!storage) return 'blocked';
        else storage.setItem(root + name, JSON.stringify(value));
        return 'saved';
      } catch (error) {
        if (isNothing) return 'saved';
        return isQuotaError(error) ? 'full' : 'blocked';
      }
    },
  };
}

function isQuotaError(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}

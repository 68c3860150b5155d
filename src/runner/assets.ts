import type {RunnerUrls} from './client';

/** The two programs of the runner, as text. */
export interface Programs {
  frame: string;
  worker: string;
}

/** Fetches programs and packs from the page's own origin, each once; a failure is forgotten. */
export function createAssets({bundleUrl, packs}: RunnerUrls) {
  const fetched = new Map<string, Promise<string>>();
  const load = (url: string): Promise<string> => {
    const known = fetched.get(url);
    if (known) return known;
    const text = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
      return response.text();
    });
    fetched.set(url, text);
    text.catch(() => fetched.delete(url));
    return text;
  };
  return {
    programs: async (): Promise<Programs> => toPrograms(JSON.parse(await load(bundleUrl))),
    pack: (name: string): Promise<string> => load(packs[name].url),
    /** The packs that `code` names and those that they need, each after what it needs itself. */
    packsOf(code: string): string[] {
      const ordered = new Set<string>();
      const add = (name: string) => {
        if (!Object.hasOwn(packs, name) || ordered.has(name)) return;
        packs[name].needs.forEach(add);
        ordered.add(name);
      };
      for (const [, name] of code.matchAll(/['"`](lab\/[\w-]+)['"`]/g)) add(name);
      return [...ordered];
    },
  };
}

function toPrograms(value: unknown): Programs {
  if (typeof value === 'object' && value !== null && 'frame' in value && 'worker' in value) {
    const {frame, worker} = value;
    if (typeof frame === 'string' && typeof worker === 'string') return {frame, worker};
  }
  throw new Error('The runner bundle should hold {frame, worker}, two texts.');
}

import {createEngine, type Answer, type Engine} from './engine';
import {keepOffline} from './offline';

const engines = new Map<string, Promise<Engine>>();

/** Reads a file of an index; a host may answer a missing one with a page. */
function readerOf(base: string) {
  return async (name: string) => {
    const answer = await fetch(base + name);
    if (!answer.ok)
      throw new Error(`${base}${name}: expected a file of the index, got ${answer.status}.`);
    return answer.text();
  };
}

/** The engine of one language's index, loaded by the first who opens the search or asks; a failure may be tried again. */
export function engineAt(baseUrl: string): Promise<Engine> {
  const base = `${baseUrl}search-index/`;
  let engine = engines.get(base);
  if (!engine) {
    engine = createEngine(readerOf(base));
    engines.set(base, engine);
    engine.catch(() => engines.delete(base));
  }
  return engine;
}

/** Asks the index; where a file of it is gone, as after a deploy, once more with the index that is there now. */
export async function ask(baseUrl: string, text: string): Promise<Answer> {
  const engine = await engineAt(baseUrl);
  try {
    return await engine.search(text);
  } catch {
    engines.delete(`${baseUrl}search-index/`);
    return (await engineAt(baseUrl)).search(text);
  }
}

const kept = new Set<string>();

/** Keeps the index for a search without a network: whoever has searched will search again. */
export async function keepOnce(baseUrl: string) {
  if (kept.has(baseUrl)) return;
  kept.add(baseUrl);
  const {core} = await engineAt(baseUrl);
  await keepOffline(baseUrl, core);
}

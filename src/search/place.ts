import {createEngine, type Engine} from './engine';
import {keepOffline} from './offline';

const engines = new Map<string, Promise<Engine>>();

/** The engine of one language's index, loaded by the first who opens the search or asks; a failure may be tried again. */
export function engineAt(baseUrl: string): Promise<Engine> {
  const base = `${baseUrl}search-index/`;
  let engine = engines.get(base);
  if (!engine) {
    engine = createEngine(new URL(base, location.origin).href);
    engines.set(base, engine);
    engine.catch(() => engines.delete(base));
  }
  return engine;
}

const kept = new Set<string>();

/** Keeps the index for a search without a network: whoever has searched will search again. */
export function keepOnce(baseUrl: string) {
  if (kept.has(baseUrl)) return;
  kept.add(baseUrl);
  void keepOffline(baseUrl);
}

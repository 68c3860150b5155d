import {createEngine, type Engine} from './engine';
import {keepOffline} from './offline';

const engines = new Map<string, Promise<Engine>>();

/** The engine of one language's index, loaded by the first who asks; a failure may be tried again. */
export function engineAt(baseUrl: string): Promise<Engine> {
  const base = `${baseUrl}search-index/`;
  let engine = engines.get(base);
  if (!engine) {
    engine = createEngine(new URL(base, location.origin).href);
    engines.set(base, engine);
    engine.then(
      () => void keepOffline(baseUrl),
      () => engines.delete(base),
    );
  }
  return engine;
}

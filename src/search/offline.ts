import type {SearchCore} from '../../model/search';

/**
 * Asks the service worker to put away what a search without a network needs: the index, the page of
 * results and the page one is on, with what they have loaded. Where there is no service worker (plain HTTP, a
 * private window), the cache of the browser has to do.
 */
export async function keepOffline(baseUrl: string, core: Pick<SearchCore, 'keep' | 'version'>) {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${baseUrl}search-worker.js`, {scope: baseUrl});
    const {active} = await navigator.serviceWorker.ready;
    const index = `${baseUrl}search-index/`;
    const searchPage = `${baseUrl}search/`;
    await window.docusaurus?.preload(searchPage);
    const files = ['index.json', ...(savesData() ? [] : core.keep)];
    const keep = [
      ...files.map((file) => index + file),
      searchPage,
      location.pathname,
      ...loadedAssets(baseUrl),
    ];
    active?.postMessage({keep, version: core.version});
  } catch {
    // Blocked, or no network already: searching goes on without.
  }
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  );
}

/** Scripts, styles and fonts that the pages so far have asked for. */
function loadedAssets(baseUrl: string): string[] {
  const paths = performance
    .getEntriesByType('resource')
    .map(({name}) => new URL(name))
    .filter(
      ({origin, pathname}) =>
        origin === location.origin && pathname.startsWith(`${baseUrl}assets/`),
    )
    .map(({pathname}) => pathname);
  return [...new Set(paths)];
}

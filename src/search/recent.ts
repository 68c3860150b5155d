const most = 6;

const keyOf = (baseUrl: string) => `${baseUrl}:search-recent`;

/** The queries that led somewhere, the last one first. */
export function recentQueries(baseUrl: string): string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(keyOf(baseUrl)) ?? '[]');
    return Array.isArray(saved)
      ? saved.filter((one) => typeof one === 'string').slice(0, most)
      : [];
  } catch {
    return [];
  }
}

/** Puts a query in front of the others. */
export function rememberQuery(baseUrl: string, query: string) {
  const text = query.trim();
  if (!text) return;
  const others = recentQueries(baseUrl).filter((one) => one !== text);
  save(baseUrl, [text, ...others].slice(0, most));
}

/** Forgets them all. */
export function forgetQueries(baseUrl: string) {
  save(baseUrl, []);
}

function save(baseUrl: string, queries: string[]) {
  try {
    localStorage.setItem(keyOf(baseUrl), JSON.stringify(queries));
  } catch {
    // Storage is full or blocked: nothing is remembered.
  }
}

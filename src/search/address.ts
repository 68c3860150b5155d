/** The words that an address says: `/optimization/momentum-2.html` → optimization momentum 2. */
export function wordsOfAddress(pathname: string, baseUrl: string): string {
  const rest = pathname.startsWith(baseUrl) ? pathname.slice(baseUrl.length) : pathname;
  let text = rest;
  try {
    text = decodeURIComponent(rest);
  } catch {
    // A damaged address says what it says.
  }
  return text
    .replace(/\.\w+$|\bindex\b/g, ' ')
    .replace(/[/_+.-]+/g, ' ')
    .trim();
}

/** The script that carries the site's own code; its name changes with every build. */
const mainScript = /\/assets\/js\/(?:main|runtime~main)\.\w+\.js/;

/**
 * Whether another build of the site has taken the place of the one that this page came from: then the
 * files that it asks for are gone for good, and only a reload helps.
 */
export async function wasDeployedSince(page: Document = document): Promise<boolean> {
  const own = [...page.querySelectorAll('script[src]')]
    .map((script) => mainScript.exec(script.getAttribute('src') ?? '')?.[0])
    .filter((name) => name !== undefined);
  if (own.length === 0) return false;
  try {
    const response = await fetch(page.location.pathname, {cache: 'no-store'});
    if (!response.ok) return false;
    const html = await response.text();
    // A host may answer with a page of its own, as hotels and trains do: that is no new build.
    return mainScript.test(html) && own.some((name) => !html.includes(name));
  } catch {
    return false;
  }
}

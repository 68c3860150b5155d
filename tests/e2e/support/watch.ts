import type {Page} from '@playwright/test';

/** What a page must never do, collected while the test goes on. */
export interface Watched {
  /** Errors and warnings of the console, and errors that nobody caught. */
  complaints: string[];
  /** Requests to another origin than the page's own. */
  foreign: string[];
}

/** Listens from now on; call it before the first navigation. */
export function watch(page: Page, origin: string): Watched {
  const watched: Watched = {complaints: [], foreign: []};
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      watched.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => watched.complaints.push(`uncaught: ${String(error)}`));
  page.on('requestfailed', (request) => {
    const why = `failed: ${request.url()} ${request.failure()?.errorText ?? ''}`;
    if (isHttp(request.url())) watched.complaints.push(why);
  });
  page.context().on('request', (request) => {
    const url = request.url();
    if (isHttp(url) && new URL(url).origin !== origin) watched.foreign.push(url);
  });
  page.on('websocket', (socket) => watched.foreign.push(socket.url()));
  return watched;
}

/** Not a `data:` picture, nor the `blob:` of a worker. */
const isHttp = (url: string) => /^https?:/.test(url);

/**
 * Scrolls through the page as a reader does, so that everything loaded on approach is loaded: demos get ready
 * 600 px ahead, so nothing is passed over by a step of one window and a half.
 */
export async function readThrough(page: Page) {
  const step = Math.round((page.viewportSize()?.height ?? 800) * 1.5);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += step) {
    await page.evaluate((top) => {
      window.scrollTo({top, behavior: 'instant'});
      // Two frames; a headless browser on a busy machine may owe us one for ever.
      return new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
        setTimeout(done, 1000);
      });
    }, y);
  }
  // On a busy machine the browser now and then never says so; what was asked for by then is known.
  await page.waitForLoadState('networkidle', {timeout: 30_000}).catch(() => undefined);
}

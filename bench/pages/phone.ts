import type {Browser} from '@playwright/test';

/** When the target stood still in the window, and how long tasks held the main thread beyond 50 ms each. */
export interface Visit {
  still: number;
  blocked: number;
}

/** Lighthouse's slow 4G and slow phone. */
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 184_320,
  uploadThroughput: 84_375,
};
const slower = 4;
/** So long nothing may move before the target counts as still. */
const quiet = 3000;

interface Watched {
  moved: number;
  blocked: number;
  isInView: boolean;
}

/** Opens a link in a fresh context on a slow phone. */
export async function visitOnPhone(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: {width: 390, height: 844},
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slower});
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const watched: Watched = {moved: 0, blocked: 0, isInView: false};
    Object.assign(window, {watched});
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) watched.blocked += duration - 50;
    }).observe({type: 'longtask', buffered: true});
    let last: number | undefined;
    const look = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const target = id ? document.getElementById(id) : document.querySelector('main h1');
      const top = target?.getBoundingClientRect().top;
      if (top !== undefined && (last === undefined || Math.abs(top - last) > 1)) {
        watched.moved = performance.now();
      }
      last = top;
      watched.isInView = top !== undefined && top >= 0 && top < innerHeight;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url, {waitUntil: 'load', timeout: 60_000});
  await page.waitForFunction(
    (quiet) => {
      const {moved, isInView} = (window as unknown as {watched: Watched}).watched;
      return isInView && performance.now() - moved > quiet;
    },
    quiet,
    {timeout: 60_000, polling: 200},
  );
  const {moved, blocked} = await page.evaluate(
    () => (window as unknown as {watched: Watched}).watched,
  );
  await context.close();
  return {still: moved, blocked};
}

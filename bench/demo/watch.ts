import type {Locator, Page} from '@playwright/test';

/**
 * The time, measured in the page, from an event on the demo to the next change in its output. `act`
 * causes the event.
 */
export async function untilOutput(
  demo: Locator,
  event: 'click' | 'input',
  act: () => Promise<unknown>,
): Promise<number> {
  const time = demo.evaluateHandle((root, type) => {
    const output = root.querySelector('[data-demo-output]');
    if (!output) throw new Error('The demo has no [data-demo-output].');
    const box: {time?: Promise<number>} = {};
    box.time = new Promise((resolve) => {
      root.addEventListener(
        type,
        () => {
          const began = performance.now();
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve(performance.now() - began);
          });
          observer.observe(output, {childList: true, characterData: true, subtree: true});
        },
        {once: true, capture: true},
      );
    });
    return box;
  }, event);
  const box = await time;
  await act();
  return box.evaluate(({time}) => time ?? NaN);
}

/** The longest pause of the page's event loop within `ms`. */
export function longestPause(page: Page, ms: number): Promise<number> {
  return page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        const channel = new MessageChannel();
        const start = performance.now();
        let [before, longest] = [start, 0];
        channel.port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - before);
          before = now;
          if (now - start > ms) resolve(longest);
          else channel.port2.postMessage(0);
        };
        channel.port2.postMessage(0);
      }),
    ms,
  );
}

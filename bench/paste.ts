/**
 * `npm run bench:paste`: 5,000 lines are pasted into a demo and typed in. Prints the main thread's longest tasks
 * (those above 50 ms). Aims: none above 200 ms at the paste, none above 50 ms at a key. Never a test.
 */
import {chromium, type Page} from '@playwright/test';
import {browserFlags, findBrowser} from '../scripts/lib/find-browser.mjs';
import {serve} from '../scripts/lib/serve.mjs';

const src = 'foundations/norms/unit-balls';
const line = (_: unknown, i: number) => `const a${i} = Math.sqrt(${i}) + ${i} * 2; // line ${i}`;
const text = `import {print} from 'lab';\n${Array.from({length: 5000}, line).join('\n')}\nprint(a7);\n`;

/** Long tasks since the last time, in milliseconds. */
const tasks = (page: Page) => page.evaluate<number[]>('tasks.splice(0)');

const watch = `globalThis.tasks = [];
new PerformanceObserver((list) => {
  for (const {duration} of list.getEntries()) tasks.push(Math.round(duration));
}).observe({type: 'longtask'});`;

const paste = `(() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ${JSON.stringify(text)});
  const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
  document.activeElement.dispatchEvent(event);
})()`;

// Tasks have no end to wait for: each wait is several times as long as what it lets pass.
async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findBrowser(process.env, chromium.executablePath()),
    args: browserFlags,
  });
  const site = await serve({folder: 'build'});
  const page = await browser.newPage({viewport: {width: 1440, height: 900}});
  await page.addInitScript(watch);
  await page.goto(`${site.origin}/foundations/norms/#unit-balls`);
  const editor = page.locator(`[data-demo="${src}"] .cm-content`);
  await editor.waitFor();
  await page.waitForTimeout(2000);
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await tasks(page);

  await page.evaluate(paste);
  await page.waitForTimeout(3000);
  console.log('paste of 5,000 lines, long tasks in ms:', await tasks(page));
  await page.keyboard.type('// some words typed here', {delay: 80});
  await page.waitForTimeout(1500);
  console.log('24 keys, long tasks in ms:', await tasks(page));
  await browser.close();
  await site.close();
}

void main();

import {chromium} from '@playwright/test';
import {browserFlags, findBrowser} from './scripts/lib/find-browser.mjs';
import {serveRunner} from './tests/e2e/runner/serve';
import {attacks} from './tests/e2e/runner/attacks';
const served = await serveRunner();
const browser = await chromium.launch({executablePath: findBrowser(process.env, chromium.executablePath()), args: browserFlags});
const page = await browser.newPage();
await page.goto(served.url);
await page.locator('textarea').fill('an edit');
await page.evaluate(() => (window as any).harness.runner.prepare());
const look = () => page.evaluate(() => JSON.stringify({t: document.body.innerText, e: document.querySelector('textarea')?.value, u: location.href, c: document.cookie, s: JSON.stringify({...localStorage, ...sessionStorage}), f: document.querySelectorAll('iframe').length, n: document.scripts.length, a: 'attacked' in window}));
const before = await look();
let ok = 0, bad = 0;
for (const attack of attacks(served.url)) {
  const asked = served.asked.filter((p) => p.startsWith('/attack')).length;
  const outcome: any = await page.evaluate(async ({code, endless}: any) => {
    const {ended, handle} = (window as any).harness.start({code});
    if (endless) setTimeout(() => handle?.stop(), 600);
    return ended;
  }, attack);
  const text = JSON.stringify(outcome);
  const next: any = await page.evaluate(() => (window as any).harness.run(`import {print} from 'lab';\nprint('the next run', 1);`));
  const wrong = [
    text.includes('ESCAPED') && 'escaped',
    attack.error && outcome.error?.name !== attack.error && `error ${outcome.error?.name} ${outcome.error?.message}, not ${attack.error}`,
    attack.endless && !['stopped', 'done'].includes(outcome.state) && `state ${outcome.state} ${JSON.stringify(outcome.error)}`,
    text.length >= 6e6 && 'long',
    JSON.stringify(next.items) !== '[{"kind":"text","pieces":["the next run",{"value":"1"}]}]' && 'next ' + JSON.stringify(next),
    (await look()) !== before && 'page changed',
    served.asked.filter((p) => p.startsWith('/attack')).length !== asked && 'asked',
  ].filter(Boolean);
  if (wrong.length) { bad++; console.log('✗', attack.cannot, wrong); } else ok++;
}
console.log(ok, 'ok', bad, 'bad');
await browser.close(); await served.close();

import {build} from 'esbuild';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from '@playwright/test';

/** One line of the table, in milliseconds. */
export interface Line {
  name: string;
  lab: number;
  cpu?: number;
  wasm?: number;
}

/** Runs every workload in a Worker of headless Chromium, as a demo does. */
export async function measureInBrowser(): Promise<Line[]> {
  const bundle = await build({
    entryPoints: [join(__dirname, 'worker.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  const found = [process.env.CHROME_PATH, '/usr/bin/chromium'].find((p) => p && existsSync(p));
  const browser = await chromium.launch({
    executablePath: found,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    return await page.evaluate(async (source) => {
      const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
      const worker = new Worker(url);
      return new Promise<Line[]>((resolve, reject) => {
        worker.onmessage = ({data}) => resolve(data as Line[]);
        worker.onerror = ({message}) => reject(new Error(message));
      });
    }, bundle.outputFiles[0].text);
  } finally {
    await browser.close();
  }
}

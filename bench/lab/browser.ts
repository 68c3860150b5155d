import {build} from 'esbuild';
import {join} from 'node:path';
import {chromium} from '@playwright/test';
import {browserFlags, findBrowser} from '../../scripts/lib/find-browser.mjs';
import {workloads} from './all';
import type {Task} from './worker';

/** One line of the table, in milliseconds. */
export interface Line {
  name: string;
  lab: number;
  cpu?: number;
  wasm?: number;
}

/** Runs every workload in a fresh Worker of headless Chromium, as a demo does. */
export async function measureInBrowser(): Promise<Line[]> {
  const bundle = await build({
    entryPoints: [join(__dirname, 'worker.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  const executablePath = findBrowser(process.env, chromium.executablePath());
  const browser = await chromium.launch({executablePath, args: browserFlags});
  const measure = async (task: Task) => {
    const page = await browser.newPage();
    const time = await page.evaluate(runTask, {source: bundle.outputFiles[0].text, task});
    await page.close();
    return time;
  };
  const rows: Line[] = [];
  try {
    for (const [index, {name}] of workloads.entries()) {
      const lab = await measure({index, side: 'lab'});
      rows.push({name, lab, cpu: await measure({index, side: 'tf'})});
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** In the page: gives the task to a Worker made of `source`. */
function runTask({source, task}: {source: string; task: Task}): Promise<number> {
  const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  const worker = new Worker(url);
  return new Promise<number>((resolve, reject) => {
    worker.onmessage = ({data}) => resolve(data as number);
    worker.onerror = ({message}) => reject(new Error(message));
    worker.postMessage(task);
  });
}

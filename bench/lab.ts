// npm run bench:lab — lab side by side with TensorFlow.js, in Node and in a worker of headless Chromium.
import * as tf from '@tensorflow/tfjs';
import {setWasmPaths} from '@tensorflow/tfjs-backend-wasm';
import {dirname, join} from 'node:path';
import {workloads} from './lab/all';
import {measureInBrowser, type Line} from './lab/browser';
import {measureGrowth} from './lab/growth';
import {timeOf} from './lab/workload';

const show = (ms: number | undefined) =>
  ms === undefined ? '–' : ms < 10 ? ms.toFixed(2) : ms.toFixed(0);

function printTable(title: string, rows: Line[]) {
  console.log(`\n${title}, milliseconds`);
  const cells = (c: string[]) =>
    c[0].padEnd(36) +
    c
      .slice(1)
      .map((s) => s.padStart(12))
      .join('');
  console.log(cells(['', 'lab', 'tfjs cpu', 'tfjs wasm', 'cpu / lab', 'wasm / lab']));
  for (const {name, lab, cpu, wasm} of rows)
    console.log(
      cells([
        name,
        show(lab),
        show(cpu),
        show(wasm),
        cpu ? (cpu / lab).toFixed(1) : '–',
        wasm ? (wasm / lab).toFixed(1) : '–',
      ]),
    );
}

/** The wasm backend from its own package, one thread; undefined where it does not load. */
async function startWasm(): Promise<boolean> {
  const main = require.resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${join(dirname(main), '../wasm-out')}/`);
  return tf.setBackend('wasm').catch(() => false);
}

/** One side after the other: a second backend in the same loops makes the first one slower. */
async function measureInNode(): Promise<Line[]> {
  const rows: Line[] = workloads.map((w) => ({name: w.name, lab: timeOf(w, w.lab)}));
  await tf.setBackend('cpu');
  workloads.forEach((w, i) => (rows[i].cpu = timeOf(w, w.tf)));
  if (await startWasm())
    workloads.forEach((w, i) => (rows[i].wasm = tryTime(() => timeOf(w, w.tf))));
  return rows;
}

/** The wasm backend lacks some gradients. */
function tryTime(run: () => number): number | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

async function main() {
  printTable(`Node ${process.version}`, await measureInNode());
  printTable('Worker in headless Chromium', await measureInBrowser());
  console.log('\nGrowth of an MLP training (2-32-32-3, batch 32) with its number of steps');
  console.log('   steps   ms/step   held MB');
  for (const {steps, msPerStep, heldMb} of measureGrowth())
    console.log(
      `${String(steps).padStart(8)}${msPerStep.toFixed(3).padStart(10)}${heldMb.toFixed(1).padStart(10)}`,
    );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

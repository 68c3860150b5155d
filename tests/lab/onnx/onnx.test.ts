import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Tensor} from 'lab';
import {expect, test} from 'vitest';
import {NotInLab, operators} from './operators';
import {readGraph, readTensor} from './read';

const root = process.env.ONNX_TESTDATA ?? '/usr/share/libonnx-testdata/data/node';
const isInstalled = existsSync(root);
if (!isInstalled)
  console.info(
    `Skipped: the ONNX operator tests are not in ${root} (Debian: apt install libonnx-testdata).`,
  );

const SINGLE = 1e-5; // ONNX's numbers are in single precision, and its references sum in it

/** Cases that lab can state: each of them must agree. */
function compare(name: string): string {
  const folder = path.join(root, name);
  const graph = readGraph(readFileSync(path.join(folder, 'model.onnx')));
  const missing = graph.steps.find((step) => !Object.hasOwn(operators, step.kind));
  if (missing) throw new NotInLab(missing.kind);
  const load = (file: string) => {
    const t = readTensor(readFileSync(path.join(folder, 'test_data_set_0', file)));
    if (!t) throw new NotInLab('numbers of another kind');
    return t;
  };
  const known = new Map<string, Tensor>();
  graph.inputs.forEach((input, i) => known.set(input, load(`input_${i}.pb`)));
  for (const step of graph.steps) {
    const inputs = step.inputs.map((input) => known.get(input) as Tensor);
    const results = [operators[step.kind](inputs, step.attributes)].flat();
    step.outputs.forEach((output, i) => results[i] && known.set(output, results[i]));
  }
  for (const [i, output] of graph.outputs.entries()) {
    const got = known.get(output);
    if (!got) continue; // a second output that lab does not have
    const wanted = load(`output_${i}.pb`);
    if (String(got.shape) !== String(wanted.shape))
      return `shape ${got.shape.join('×')} instead of ${wanted.shape.join('×')}`;
    const off = wanted.data.findIndex((w, k) => !isNear(got.data[k], w));
    if (off >= 0) return `${got.data[off]} instead of ${wanted.data[off]} at ${off}`;
  }
  return 'agrees';
}

function isNear(a: number, b: number): boolean {
  if (Number.isNaN(b)) return Number.isNaN(a);
  return a === b || Math.abs(a - b) <= SINGLE * (1 + Math.abs(b));
}

test.skipIf(!isInstalled)('lab agrees with every ONNX operator test that it can state', () => {
  const faults: string[] = [];
  const compared = new Map<string, number>();
  let others = 0;
  for (const name of readdirSync(root).sort()) {
    try {
      const verdict = compare(name);
      if (verdict !== 'agrees') faults.push(`${name}: ${verdict}`);
      const kind = name.replace(/^test_/, '').split('_')[0];
      compared.set(kind, (compared.get(kind) ?? 0) + 1);
    } catch (error) {
      if (error instanceof NotInLab) others++;
      else faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  const total = [...compared.values()].reduce((a, b) => a + b, 0);
  console.info(
    `${total - faults.length} of ${total} comparable ONNX operator tests agree; ${others} ask what lab does not have.`,
  );
  expect(faults).toEqual([]);
  expect(total).toBeGreaterThanOrEqual(291); // 526 in version 1.12
});

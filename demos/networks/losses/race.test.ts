import {grad, sum} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {logits, losses, makeNet} from './race';

const page = 'networks/losses';

test('both losses agree with their definitions', () => {
  const z = logits(makeNet(-6));
  const p = Array.from(z.data, (v) => 1 / (1 + Math.exp(-v)));
  // The moons alternate: class 0, class 1, class 0 …
  const y = p.map((_, i) => i % 2);
  const mean = (f: (p: number, y: number) => number) =>
    p.reduce((s, v, i) => s + f(v, y[i]), 0) / p.length;
  expect(losses['cross-entropy'](z).data[0]).toBeCloseTo(
    mean((v, t) => -Math.log(t === 1 ? v : 1 - v)),
    10,
  );
  expect(losses.squared(z).data[0]).toBeCloseTo(
    mean((v, t) => (v - t) ** 2 / 2),
    12,
  );
});

test('the bias is all that differs between starts', () => {
  const gap = sum(logits(makeNet(-6))).data[0];
  expect(sum(logits(makeNet(0))).data[0] - gap).toBeCloseTo(
    240,
    9,
  );
});

test('the slope in z is the error over 40 for cross-entropy', () => {
  const z = logits(makeNet(-2));
  const g = grad(losses['cross-entropy'])(z).data;
  z.data.forEach((v, i) =>
    expect(g[i]).toBeCloseTo(
      (1 / (1 + Math.exp(-v)) - (i % 2)) / 40,
      12,
    ),
  );
});

/** Infinity where the table shows ∞. */
function wait(run: Run, name: string) {
  const table = run.table();
  const row = table.rows.find(([first]) => first === name);
  return row?.[2] === '∞'
    ? Infinity
    : table.cell(name, 'steps until 0.4');
}
const end = (run: Run, name: string) =>
  run.table().cell(name, 'last mean error');

expectNotice(page, 'squared-waits', async (run) => {
  run.says(220, wait(run, 'squared'));
  run.says(2, wait(run, 'cross-entropy'));
  for (const other of await run.seeds(6)) {
    expect(wait(other, 'squared')).toBeGreaterThan(
      10 * wait(other, 'cross-entropy'),
    );
  }
});

expectTry(page, 'bias-minus-eight', async (run) => {
  for (const other of await run.seeds(6)) {
    expect(wait(other, 'squared')).toBe(Infinity);
    expect(wait(other, 'cross-entropy')).toBeLessThan(10);
  }
});

expectTry(page, 'ten-times-the-rate', async (run) => {
  for (const other of await run.seeds(6)) {
    expect(wait(other, 'squared')).toBeLessThan(60);
    expect(
      Math.abs(
        end(other, 'squared') - end(other, 'cross-entropy'),
      ),
    ).toBeLessThan(0.04);
  }
});

expectTry(page, 'bias-zero', async (run) => {
  run.says('0.11', end(run, 'squared'));
  run.says('0.04', end(run, 'cross-entropy'));
  for (const other of await run.seeds(6))
    expect(end(other, 'squared')).toBeGreaterThan(
      end(other, 'cross-entropy'),
    );
});

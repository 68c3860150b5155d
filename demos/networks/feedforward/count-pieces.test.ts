import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {count, pass, type Layer} from './count-pieces';

const page = 'networks/feedforward';
const dice = random(11);
const layer = (n: number, m: number): Layer => ({
  W: range(m).map(() => dice.normal(n)),
  b: dice.normal(m).map((v) => 0.4 * v),
});

test('pieces are the on-off patterns met on a fine walk', () => {
  for (const _ of range(2)) {
    const layers = [layer(1, 5), layer(5, 5), layer(5, 4)];
    const pattern = (x: number) => {
      let a = [x];
      let text = '';
      for (const {W, b} of layers) {
        const z = W.map((row, j) =>
          row.reduce((s, w, i) => s + w * a[i], b[j]),
        );
        text += z.map((v) => (v > 0 ? 1 : 0)).join('');
        a = z.map((v) => Math.max(0, v));
      }
      return text;
    };
    const walk = range(100001).map((k) => pattern(k / 5e4 - 1));
    const changes = walk.filter(
      (p, k) => k > 0 && p !== walk[k - 1],
    );
    // a walk of step 2e-5 may jump over a very short piece
    const found = count(layers, [-1, 1])[2];
    expect(found).toBeGreaterThanOrEqual(changes.length + 1);
    expect(found).toBeLessThanOrEqual(changes.length + 2);
  }
});

test('a layer keeps the points and puts a new one where a unit changes sign', () => {
  const line = [
    [0, 0],
    [1, 1],
  ];
  const out = pass(line, {W: [[4], [-2]], b: [-1, 2.5]});
  expect(out).toHaveLength(3);
  out.forEach(([x, a1, a2]) => {
    expect(a1).toBeCloseTo(Math.max(0, 4 * x - 1), 12);
    expect(a2).toBeCloseTo(2.5 - 2 * x, 12);
  });
  expect(out[1][0]).toBeCloseTo(0.25, 12);
});

test('one layer of N units makes N + 1 pieces if all kinks are inside', () => {
  const N = 7;
  const one = {
    W: range(N).map(() => [1]),
    b: range(N).map((j) => -(j + 1) / 10),
  };
  expect(count([one], [0, 1])).toEqual([N + 1]);
});

expectNotice(page, 'random-stays-flat', async (run) => {
  for (const other of await run.seeds(5)) {
    const {rows} = other.table();
    for (const [layers, , , found, oneLayer] of rows.slice(1)) {
      expect(Number(found)).toBeLessThan(Number(oneLayer));
      expect(Number(found)).toBeGreaterThan(Number(layers));
    }
  }
  run.says(256, Number(run.table().rows[3][2]));
  run.says(33, Number(run.table().rows[3][4]));
  run.says(14, Number(run.table().rows[3][3]));
});

expectTry(page, 'width-twelve', async (run) => {
  for (const other of await run.seeds(3)) {
    const found = Number(other.table().rows[3][3]);
    expect(found).toBeGreaterThan(50);
    expect(found).toBeLessThan(96); // 8 layers of 12
  }
  run.says(65, Number(run.table().rows[3][3]));
  run.says(96, 8 * Number(run.knobs['width n']));
});

expectTry(page, 'no-biases', async (run) => {
  for (const other of await run.seeds(3))
    for (const row of other.table().rows)
      expect(Number(row[3])).toBe(2);
});

import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {count, type Layer} from './count-pieces';

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
    const walk = range(200001).map((k) => pattern(k / 1e5 - 1));
    const changes = walk.filter(
      (p, k) => k > 0 && p !== walk[k - 1],
    );
    // a walk of step 1e-5 may jump over a very short piece
    const found = count(layers, -1, 1)[2];
    expect(found).toBeGreaterThanOrEqual(changes.length + 1);
    expect(found).toBeLessThanOrEqual(changes.length + 2);
  }
});

test('one layer of N units makes N + 1 pieces if all kinks are inside', () => {
  const N = 7;
  const one = {
    W: range(N).map(() => [1]),
    b: range(N).map((j) => -(j + 1) / 10),
  };
  expect(count([one], 0, 1)).toEqual([N + 1]);
});

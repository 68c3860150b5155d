import {
  conv2d,
  isClose,
  normalTensor,
  random,
  range,
  tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {moved, multiplyAdds, ways, weights} from './conv-costs';

const page = 'cnn/efficiency';

test('the formulas count what plain loops do', () => {
  for (const [h, w, from, to, g] of [
    [3, 3, 8, 12, 1],
    [3, 3, 8, 12, 4],
    [5, 5, 8, 8, 8],
    [1, 3, 8, 4, 2],
  ]) {
    const used = new Set<string>();
    let count = 0;
    for (let o = 0; o < to; o++)
      for (let c = 0; c < from; c++) {
        const sameGroup =
          Math.floor((o * g) / to) ===
          Math.floor((c * g) / from);
        if (!sameGroup) continue;
        for (let p = 0; p < h; p++)
          for (let q = 0; q < w; q++) {
            used.add([o, c, p, q].join());
            count += 14 * 14;
          }
      }
    expect(weights([h, w, from, to, g])).toBe(used.size);
    expect(multiplyAdds([h, w, from, to, g])).toBe(count);
    expect(moved([h, w, from, to, g])).toBe(
      14 * 14 * from + 14 * 14 * to + used.size,
    );
  }
});

test('all six ways begin and end with 256 channels', () => {
  for (const layers of Object.values(ways)) {
    expect(layers[0][2]).toBe(256);
    expect(layers.at(-1)?.[3]).toBe(256);
    layers.slice(1).forEach(([, , from], i) => {
      expect(from).toBe(layers[i][3]);
    });
  }
});

test('depthwise, then 1×1, is one kernel: multiples of one for each input channel', () => {
  const dice = random(9);
  const x = normalTensor(dice, [1, 4, 9, 9]);
  const D = normalTensor(dice, [4, 1, 3, 3]);
  const P = normalTensor(dice, [5, 4, 1, 1]);
  const apart = conv2d(conv2d(x, D, {groups: 4}), P);
  const kernel = range(5).flatMap((o) =>
    range(36).map(
      (i) => P.data[o * 4 + Math.floor(i / 9)] * D.data[i],
    ),
  );
  const full = conv2d(x, tensor(kernel, [5, 4, 3, 3]));
  expect(isClose(apart, full)).toBe(true);
});

test('k×1 after 1×k, with M channels between, is one kernel: the sum of M products', () => {
  const dice = random(3);
  const [inn, M, out, k, n] = [3, 2, 4, 3, 6];
  const X = dice.normal(inn * n * n);
  const H = dice.normal(M * inn * k); // [m, c, q]
  const V = dice.normal(out * M * k); // [o, m, p]
  const two = conv2d(
    conv2d(
      tensor(X, [1, inn, n, n]),
      tensor(H, [M, inn, 1, k]),
    ),
    tensor(V, [out, M, k, 1]),
  );
  const kernel = (o: number, c: number, p: number, q: number) =>
    range(M).reduce(
      (s, m) =>
        s + V[(o * M + m) * k + p] * H[(m * inn + c) * k + q],
      0,
    );
  const side = n - k + 1;
  for (let o = 0; o < out; o++)
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        let y = 0;
        for (let c = 0; c < inn; c++)
          for (let p = 0; p < k; p++)
            for (let q = 0; q < k; q++)
              y +=
                kernel(o, c, p, q) *
                X[(c * n + i + p) * n + j + q];
        expect(two.data[(o * side + i) * side + j]).toBeCloseTo(
          y,
          10,
        );
      }
});

expectNotice(page, 'little-work-much-traffic', (run) => {
  const {cell} = run.table();
  run.says('11.5', cell('separable', 'work, %'));
  run.says('4.4', cell('depthwise', 'per number'));
  run.says('167.5', cell('standard', 'per number'));
});

expectTry(page, 'larger-kernel', (run, author) => {
  const {cell} = run.table();
  run.says('4.4', cell('separable', 'work, %'));
  run.says(40, cell('k×1, 1×k', 'work, %'));
  expect(cell('4 groups', 'work, %')).toBe(
    author.table().cell('4 groups', 'work, %'),
  );
});

expectTry(page, 'few-channels', (run) => {
  run.says('17.4', run.table().cell('separable', 'work, %'));
});

// What a clock says differs from machine to machine.
expectTry(page, 'by-the-clock', (run, author) => {
  const {rows} = run.table();
  expect(rows).toHaveLength(6);
  expect(run.table().cell('standard', 'time, %')).toBe(100);
  expect(author.text.join()).not.toContain('NaN');
});

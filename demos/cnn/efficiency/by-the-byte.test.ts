import {
  grad,
  heNormal,
  matmul,
  norm,
  random,
  sub,
  sum,
  tensor,
  transpose,
  type Tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  binarize,
  bytes,
  factors,
  largest,
  loss,
  perChannel,
  perTensor,
  quantize,
  rounded,
} from './by-the-byte';

const page = 'cnn/efficiency';
const dice = random(7);
const layers = [heNormal(dice, [5, 9]), heNormal(dice, [4, 6])];
const row = dice.normal(40);

test('quantize: no multiple of s is nearer, the largest is kept', () => {
  for (const b of [2, 3, 4, 8]) {
    const levels = 2 ** (b - 1) - 1;
    const top = Math.max(...row.map(Math.abs));
    const all = Array.from(
      {length: 2 * levels + 1},
      (_, i) => ((i - levels) * top) / levels,
    );
    quantize(row, b).forEach((q, i) => {
      const least = Math.min(
        ...all.map((level) => Math.abs(level - row[i])),
      );
      expect(Math.abs(q - row[i])).toBeCloseTo(least, 12);
      expect(
        Math.min(...all.map((level) => Math.abs(level - q))),
      ).toBeCloseTo(0, 12);
    });
  }
});

test('binarize: two values, and no other pair ±a is nearer', () => {
  const error = (v: number[]) =>
    v.reduce((s, x, i) => s + (x - row[i]) ** 2, 0);
  const best = binarize(row);
  best.forEach((x, i) => expect(x * row[i]).toBeGreaterThan(0));
  for (const a of [0.2, 0.5, 0.7, 0.9, 1.1, 1.5])
    expect(
      error(row.map((x) => (x < 0 ? -a : a))),
    ).toBeGreaterThan(error(best));
});

test('rounded: forward the rule, backward the identity', () => {
  const half = (w: number[]) => w.map((x) => x / 2 + 1);
  const out = rounded(layers[0], half).rows();
  layers[0]
    .rows()
    .forEach((w, j) =>
      half(w).forEach((x, i) =>
        expect(out[j][i]).toBeCloseTo(x, 12),
      ),
    );
  const slope = grad((w: Tensor) => sum(rounded(w, half)));
  for (const g of slope(layers[0]).data) expect(g).toBe(1);
});

test('per tensor all rows have one step, per channel each its own', () => {
  const w = tensor([
    [3, 1, -2],
    [0.3, 0.1, -0.2],
  ]);
  const near = (out: Tensor, hand: number[]) =>
    hand.forEach((x, i) =>
      expect(out.data[i]).toBeCloseTo(x, 12),
    );
  near(perTensor(w, 3), [3, 1, -2, 0, 0, 0]);
  near(perChannel(w, 3), [3, 1, -2, 0.3, 0.1, -0.2]);
});

test('largest: over all layers together, in the number asked for', () => {
  const masks = largest(layers, 0.75);
  const sizes = (keep: number) =>
    layers.flatMap((w, l) =>
      [...w.data]
        .map(Math.abs)
        .filter((_, i) => masks[l].data[i] === keep),
    );
  expect(sizes(1)).toHaveLength(17);
  expect(sizes(0)).toHaveLength(52);
  expect(Math.min(...sizes(1))).toBeGreaterThan(
    Math.max(...sizes(0)),
  );
});

test('factors: thin, and no rival of that rank is nearer', () => {
  const [w] = layers;
  const [u, v] = factors(w, 2);
  expect([u.shape, v.shape]).toEqual([
    [5, 2],
    [9, 2],
  ]);
  const error = (a: Tensor, b: Tensor) =>
    norm(sub(w, matmul(a, transpose(b)))).item();
  const moved = (t: Tensor) =>
    tensor(
      [...t.data].map((x) => x + 0.05 * dice.normal()),
      t.shape,
    );
  for (let i = 0; i < 30; i++)
    expect(error(moved(u), moved(v))).toBeGreaterThan(
      error(u, v),
    );
  // The two carry the same share of each singular value.
  expect(norm(u).item()).toBeCloseTo(norm(v).item(), 9);
});

test('the gradient of the loss is T (p − target)', () => {
  const z = tensor([[0.3, -1, 2]]);
  const target = [0.2, 0.5, 0.3];
  for (const T of [1, 2, 5]) {
    const e = [...z.data].map((x) => Math.exp(x / T));
    const all = e.reduce((a, b) => a + b);
    const slope = grad((v: Tensor) =>
      loss(v, tensor([target]), T),
    )(z);
    slope.data.forEach((g, c) =>
      expect(g).toBeCloseTo(T * (e[c] / all - target[c]), 9),
    );
  }
});

test('bytes: by hand', () => {
  expect(bytes(1782, 32, 28)).toBe(4 * 1810);
  // 446 bytes of pairs of bits are 445.5; 3 scales, 28 biases.
  expect(bytes(1782, 2, 31)).toBe(570);
  // A bitmap of 1782 bits beside 223 values of four bytes.
  expect(bytes(223, 32, 28, 1782)).toBe(892 + 112 + 223);
});

/** All points but those of the names left out. */
function netsBelow(run: Run, most: number, without: string[]) {
  const names = [
    'per tensor',
    'per channel',
    'binary',
    'pruned',
    'low rank',
    'students',
  ];
  return names
    .filter((name) => !without.includes(name))
    .flatMap((name) => {
      const {x, y} = run.points(name);
      return [...y].filter((_, i) => x[i] < most);
    });
}
const right = (run: Run, name: string, size: number) => {
  const {x, y} = run.points(name);
  const i = x.indexOf(size);
  if (i < 0) throw new Error(`No ${name} of ${size} bytes.`);
  return y[i];
};
const rounders = ['per tensor', 'per channel', 'binary'];

expectNotice(page, 'three-bits-win', async (run) => {
  run.says(893, run.points('per channel').x[1]);
  run.says('0.850', right(run, 'per channel', 893));
  run.says(
    '0.795',
    Math.max(...netsBelow(run, 2000, rounders)),
  );
  for (const other of await run.seeds(5)) {
    const rivals = netsBelow(other, 2000, rounders);
    expect(rivals).toHaveLength(3);
    expect(right(other, 'per channel', 893)).toBeGreaterThan(
      Math.max(...rivals),
    );
    expect(right(other, 'per channel', 893)).toBeGreaterThan(
      Math.max(...other.points('low rank').y),
    );
  }
});

expectNotice(page, 'one-bit-or-two', async (run) => {
  run.says('0.800', right(run, 'binary', 447));
  run.says('0.630', right(run, 'per channel', 670));
  for (const other of await run.seeds(5))
    expect(right(other, 'binary', 447)).toBeGreaterThan(
      Math.max(
        right(other, 'per channel', 670),
        right(other, 'per tensor', 570),
      ),
    );
});

expectTry(page, 'lower-top', async (run) => {
  run.says('0.850', right(run, 'per channel', 670));
  for (const other of await run.seeds(3))
    expect(right(other, 'per channel', 670)).toBeGreaterThan(
      right(other, 'binary', 447),
    );
});

test('quantize: what is beyond the top becomes the top', () => {
  const w = [-3, -0.2, 0.3, 0.9, 2];
  expect(quantize(w, 2, 1)).toEqual([-1, -0, 0, 1, 1]);
});

expectTry(page, 'eight-bits-for-all', async (run, author) => {
  run.says(526, run.points('students').x[0]);
  run.says(223, bytes(0, 8, 0, 1782));
  expect(author.points('students').x[0]).toBe(1864);
  for (const other of await run.seeds(3)) {
    const rivals = netsBelow(other, 700, ['students']);
    expect(rivals).toHaveLength(5);
    expect(right(other, 'students', 526)).toBeGreaterThan(
      Math.max(...rivals),
    );
  }
});

expectTry(page, 'no-further-steps', async (run) => {
  run.says('0.610', right(run, 'binary', 447));
  run.says('0.335', right(run, 'pruned', 1227));
  for (const other of await run.seeds(3)) {
    const [dense] = other.points('dense').y;
    expect(right(other, 'per channel', 1115)).toBeGreaterThan(
      dense - 0.06,
    );
    expect(right(other, 'binary', 447)).toBeLessThan(
      dense - 0.1,
    );
    expect(right(other, 'pruned', 1227)).toBeLessThan(
      dense - 0.4,
    );
  }
});

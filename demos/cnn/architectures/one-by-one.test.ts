import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  columns,
  layer,
  matrixPerPixel,
  reorder,
} from './one-by-one';

const page = 'cnn/architectures';
const x = tensor(
  Array.from({length: 3 * 144}, (_, i) => Math.sin(3 * i)),
  [1, 3, 12, 12],
);

test('a pixel alone, in a picture of zeros, goes through the matrix', () => {
  const alone = (c: number) =>
    tensor(
      Array.from({length: 432}, (_, i) =>
        i === 144 * c + 70 ? 1 : 0,
      ),
      [1, 3, 12, 12],
    );
  // the three columns of the matrix, read off one by one
  const read = [0, 1, 2].map((c) => {
    const y = columns(layer(alone(c)));
    return [y.at(0, 70), y.at(1, 70)];
  });
  const y = columns(layer(x));
  const z = matrixPerPixel(x);
  for (const p of [0, 17, 143])
    for (const o of [0, 1]) {
      const sum = [0, 1, 2].reduce(
        (s, c) => s + read[c][o] * columns(x).at(c, p),
        0,
      );
      expect(y.at(o, p)).toBeCloseTo(sum, 12);
      expect(z.at(o, p)).toBeCloseTo(sum, 12);
    }
});

test('reorder moves pixels and leaves channels together', () => {
  const order = Array.from({length: 144}, (_, i) => 143 - i);
  const y = columns(reorder(x, order));
  for (const c of [0, 1, 2])
    expect(y.at(c, 0)).toBe(columns(x).at(c, 143));
});

const gaps = ['largest difference', 'shuffle before'];

expectNotice(page, 'to-the-last-bit', (run) => {
  for (const gap of gaps) expect(run.number(gap)).toBe(0);
});

expectTry(
  page,
  'three-by-three-sees-neighbours',
  async (run) => {
    for (const other of await run.seeds(3))
      for (const gap of gaps)
        expect(other.number(gap)).toBeGreaterThan(0.5);
  },
);

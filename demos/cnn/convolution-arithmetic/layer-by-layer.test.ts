import {conv2d, ones, range, sum} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  count,
  field,
  multiplyAdds,
  parameters,
  read,
  size,
  weights,
} from './layer-by-layer';

const page = 'cnn/convolution-arithmetic';
const small = [
  'conv4 k3',
  'conv6 k3 s2 g2',
  'conv4 k2 s3 d2',
  'conv8 k1 g4',
].map(read);

test('a convolution of ones counts its own multiply–adds', () => {
  for (const l of small) {
    const w = ones(l.outputs, 4 / l.g, l.k, l.k);
    const y = conv2d(ones(1, 4, 9, 9), w, {
      stride: l.s,
      dilation: l.d,
      groups: l.g,
    });
    expect(size(9, l)).toBe(y.shape[2]);
    expect(weights(4, l)).toBe(w.size);
    expect(parameters(4, l)).toBe(w.size + l.outputs);
    expect(multiplyAdds(9, 4, l)).toBe(sum(y).item());
  }
});

test('up is a transposed convolution: its size leads back', () => {
  const l = read('up5 k4 s2 p1');
  const down = read('conv5 k4 s2 p1');
  expect(size(size(14, down), l)).toBe(14);
  expect(multiplyAdds(7, 3, l)).toBe(4 * 4 * 3 * 5 * 7 * 7);
});

/** All pixels that output `at` depends on, walked back. */
function pixels(layers: ReturnType<typeof read>[], at: number) {
  return layers.reduceRight<number[]>(
    (wanted, {up, k, s, p, d}) => {
      const found = wanted.flatMap((o) =>
        range(k).flatMap((tap) => {
          if (!up) return [o * s + tap * d - p];
          const i = (o + p - tap * d) / s;
          return Number.isInteger(i) ? [i] : [];
        }),
      );
      return [...new Set(found)];
    },
    [at],
  );
}

test('the field is the widest span of pixels, walked back one by one', () => {
  const stacks = [
    'conv1 k3, pool k2 s2, conv1 k3 d2, conv1 k5 s3',
    'conv1 k3 s2, up1 k4 s2 p1, conv1 k3',
    'pool k2 s2, up1 k2 s2, conv1 k2, up1 k3 s2, conv1 k3',
  ].map((text) => text.split(',').map(read));
  for (const layers of stacks) {
    const spans = range(400, 448).map((at) => {
      const found = pixels(layers, at);
      return Math.max(...found) - Math.min(...found) + 1;
    });
    expect(field(layers)).toBe(Math.max(...spans));
  }
});

test('two 3 × 3 layers see 5 × 5, three see 7 × 7', () => {
  const three = range(3).map(() => read('conv1 k3 p1'));
  expect(field(three.slice(1))).toBe(5);
  expect(field(three)).toBe(7);
});

test('a stack that goes up again is read to its end', () => {
  const rows = count('in3 n32, conv8 k3 s2 p1, up3 k4 s2 p1');
  expect(rows.map(({cells}) => cells[0])).toEqual([16, 32]);
  expect(rows[1].cells[1]).toBe(3);
});

const totals = (run: Run) => run.table(1);
const share = (run: Run, name: string, from: number) => {
  const {y} = run.series(name);
  const all = y.reduce((a, b) => a + b);
  return y.slice(from).reduce((a, b) => a + b) / all;
};

expectNotice(page, 'weights-here-work-there', (run) => {
  run.says('96 %', share(run, 'parameters', 8));
  run.says('92 %', 1 - share(run, 'products', 8));
});

expectTry(page, 'count-vgg', (run) => {
  run.says(
    '15.47',
    totals(run).cell('counted', 'billion products'),
  );
  const {y} = run.series('parameters');
  const all = y.reduce((a, b) => a + b);
  run.says('74 %', Math.max(...y) / all);
  expect(y[18]).toBe(Math.max(...y));
});

expectTry(page, 'count-resnet', async (run) => {
  run.says(
    '3.86',
    totals(run).cell('counted', 'billion products'),
  );
  const vgg = await run.again({knobs: {net: 'VGG-16'}});
  const cells = [vgg, run].map((r) =>
    totals(r).cell('counted', 'parameters'),
  );
  expect(cells[0] / cells[1]).toBeGreaterThan(5);
  run.says(483, run.table(0).cell('conv2048 norm', 'r'));
});

expectTry(
  page,
  'without-groups',
  (run, author) => {
    run.says(
      '0.95',
      totals(run).cell('counted', 'billion products'),
    );
    const [before, after] = [author, run].map(
      (r) => r.series('products').y[2],
    );
    expect(after).toBe(2 * before);
  },
  {
    checksMayFail: [
      'parameters and products are the published ones',
    ],
  },
);

expectTry(
  page,
  'up-again',
  (run) => {
    const last = run.table(0).rows.at(-1) ?? [];
    const [, n, , , , r] = last;
    run.says(6, run.table(0).column('n').at(-3) ?? NaN);
    run.says(48, Number(n));
    run.says(259, Number(r));
    expect(Number(r)).toBeGreaterThan(227); // the image
  },
  {
    checksMayFail: [
      'parameters and products are the published ones',
    ],
  },
);

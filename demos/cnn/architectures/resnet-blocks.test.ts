import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {basic, block, bottleneck} from './resnet-blocks';

const page = 'cnn/architectures';
const work = (layers: {work: number}[]) =>
  layers.reduce((s, l) => s + l.work, 0);
const all = (run: Run) =>
  run.number('multiply–adds in all:') / 1e9;
const size = (run: Run) =>
  run.number('parameters in all:') / 1e6;

test('a bottleneck has 17/16 C² multiply–adds a pixel, two 3×3 18 C²', () => {
  for (const C of [64, 256, 1024]) {
    expect(work(bottleneck(C, C, 1))).toBe((17 * C * C) / 16);
    expect(work(basic(C, C, 1))).toBe(18 * C * C);
  }
});

test('a block has a 1×1 on its path where the channels change', () => {
  expect(block(64, 64, 7)).toHaveLength(3);
  expect(block(64, 256, 7)).toHaveLength(4);
  expect(block(64, 256, 7)[3].work).toBe(64 * 256 * 49);
});

expectNotice(page, 'seventeen-times', (run) => {
  run.says(
    '16.9',
    run.number('two 3×3 against a bottleneck, at 256:'),
  );
  run.says('25.6', size(run));
  run.says('3.86', all(run));
  run.says('2556', 100 * size(run));
  run.says('38.6', 10 * all(run));
  expect(run.number('parameters in all:')).toBe(25_557_032); // as in libraries
});

expectTry(page, 'thirty-four-layers', (run) => {
  run.says('21.8', size(run));
  run.says('3.66', all(run));
  run.says('2180', 100 * size(run));
  run.says('36.6', 10 * all(run));
});

expectTry(page, 'stride-in-the-middle', (run, author) => {
  run.says('4.09', all(run));
  run.says('40.9', 10 * all(run));
  expect(size(run)).toBe(size(author));
});

expectTry(page, 'three-times-the-depth', (run, author) => {
  run.says('60.2', size(run));
  run.says('6019', 100 * size(run));
  expect(all(run)).toBeCloseTo(11.28, 2); // 11.3 in the opening table
  run.says('2.9', all(run) / all(author));
});

import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {count, stage} from './vgg-by-stage';

const page = 'cnn/architectures';
const millions = (run: Run, part: string) =>
  run.table().cell(part, 'parameters, millions');
const parameters = (run: Run) =>
  run.number('parameters in all:');
const work = (run: Run) => run.number('multiply–adds in all:');

test('count adds up, weight by weight', () => {
  let weights = 0;
  for (let tap = 0; tap < 9; tap++)
    for (let pair = 0; pair < 4 * 6; pair++) weights++;
  expect(count(4, 6, 3, 5)).toEqual({
    parameters: weights + 6,
    work: weights * 25,
  });
});

test('a stage begins at C channels and goes on with D', () => {
  const layers = stage(2, 4, 3, 3);
  expect(layers.map((l) => l.work)).toEqual([
    9 * 2 * 4 * 9,
    9 * 4 * 4 * 9,
    9 * 4 * 4 * 9,
  ]);
});

test('the four nets of the paper, published as 133, 133, 138, 144 million', () => {
  // Table 2 of the paper
  expect(parametersOf([1, 1, 2, 2, 2])).toBe(133);
  expect(parametersOf([2, 2, 2, 2, 2])).toBe(133);
  expect(parametersOf([2, 2, 3, 3, 3])).toBe(138);
  expect(parametersOf([2, 2, 4, 4, 4])).toBe(144);
});

function parametersOf(layersIn: number[]) {
  const channels = [3, 64, 128, 256, 512, 512];
  const convolutions = layersIn.flatMap((m, s) =>
    stage(channels[s], channels[s + 1], 224 / 2 ** s, m),
  );
  const dense = [
    count(512, 4096, 7),
    count(4096, 4096, 1),
    count(4096, 1000, 1),
  ];
  const all = [...convolutions, ...dense];
  return Math.round(
    all.reduce((s, l) => s + l.parameters, 0) / 1e6,
  );
}

expectNotice(page, 'vgg-dense-share', (run) => {
  run.says('89 %', run.number('in dense layers, %') / 100);
  run.says(
    '0.8 %',
    run.series('share of the multiply–adds').y[5] / 100,
  );
  expect(parameters(run)).toBe(138_357_544); // as in libraries
  run.says('138.4', parameters(run) / 1e6);
  run.says('15.5', work(run) / 1e9);
});

expectTry(page, 'vgg-average', (run, author) => {
  run.says('15.2', parameters(run) / 1e6);
  run.says('1523', parameters(run) / 1e4);
  expect(work(run)).toBeGreaterThan(0.99 * work(author));
});

expectTry(page, 'vgg-large-kernels', (run, author) => {
  run.says('0.3 %', work(run) / work(author) - 1);
  const convolutions = (r: Run) =>
    parameters(r) / 1e6 - millions(r, 'dense');
  run.says('21.1', convolutions(run));
  run.says('14.7', convolutions(author));
  run.says('2108', 100 * convolutions(run), 0.6); // dense: 3 digits
  run.says('1471', 100 * convolutions(author), 0.6);
});

expectTry(page, 'vgg-19', (run) => {
  run.says('143.7', parameters(run) / 1e6);
  run.says('19.6', work(run) / 1e9);
  run.says('1.437', parameters(run) / 1e8);
  run.says('196', work(run) / 1e8);
});

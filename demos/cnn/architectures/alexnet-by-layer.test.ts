import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {count, sizeBehind} from './alexnet-by-layer';

const page = 'cnn/architectures';
const of = (run: Run, layer: string) =>
  run.table().cell(layer, 'parameters');

test('sizeBehind counts the places of a window', () => {
  for (const n of [224, 227, 55, 13])
    for (const [k, stride, pad] of [
      [11, 4, 0],
      [11, 4, 2],
      [3, 2, 0],
      [5, 1, 2],
    ]) {
      let places = 0;
      for (let at = -pad; at + k <= n + pad; at += stride)
        places++;
      expect(sizeBehind(n, k, stride, pad)).toBe(places);
    }
});

test('count adds up, connection by connection', () => {
  const [C, D, k, n, g] = [4, 6, 3, 2, 2];
  let [weights, work] = [0, 0];
  for (let o = 0; o < D; o++)
    for (let c = 0; c < C; c++) {
      const sameGroup =
        Math.floor(o / (D / g)) === Math.floor(c / (C / g));
      if (!sameGroup) continue;
      weights += k * k;
      work += k * k * n * n;
    }
  expect(count(C, D, k, n, g)).toEqual({
    n,
    parameters: weights + D,
    work,
  });
});

expectNotice(page, 'dense-has-the-weights', (run) => {
  run.says(
    '96 %',
    run.number('share of the parameters in dense') / 100,
  );
  run.says(
    '92 %',
    run.number('share of the multiply–adds in conv') / 100,
  );
  // the published net has this many, and the opening table says so
  expect(run.number('parameters in all:')).toBe(60_965_224);
  expect(run.number('multiply–adds in all:')).toBe(724_406_816);
  run.says('61.0', run.number('parameters in all:') / 1e6);
  run.says('0.72', run.number('multiply–adds in all:') / 1e9);
});

expectTry(page, 'one-group', (run, author) => {
  for (const layer of ['conv 2', 'conv 4', 'conv 5']) {
    const biases = {
      'conv 2': 256,
      'conv 4': 384,
      'conv 5': 256,
    }[layer]!;
    expect(of(run, layer) - biases).toBe(
      2 * (of(author, layer) - biases),
    );
  }
  const all = (r: Run) => r.number('multiply–adds in all:');
  run.says('57 %', all(run) / all(author) - 1);
  const parameters = (r: Run) => r.number('parameters in all:');
  run.says('2 %', parameters(run) / parameters(author) - 1);
});

expectTry(page, 'really-224', (run) => {
  run.says(54, run.table().cell('conv 1', 'side'));
  run.says('49.4', run.number('parameters in all:') / 1e6);
  run.says('4943', run.number('parameters in all:') / 1e4);
});

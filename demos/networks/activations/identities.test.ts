import {sigmoid as oracle, softplus as library} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  identities,
  naive,
  sigmoid,
  slopes,
  softplus,
} from './identities';

test('sigmoid and softplus agree with a library', () => {
  for (const x of [-30, -2, 0, 0.7, 5, 50]) {
    expect(sigmoid(x)).toBeCloseTo(oracle(x), 12);
    expect(softplus(x)).toBeCloseTo(library(x), 12);
  }
});

test('softplus is the area under sigmoid', () => {
  for (const x of [-2, 0, 1.5]) {
    const h = 1e-3;
    let area = 0;
    for (let t = x - h / 2; t > -40; t -= h)
      area += h * sigmoid(t);
    expect(area).toBeCloseTo(softplus(x), 6);
  }
});

test('each identity and each slope holds at odd places, and a false one would not', () => {
  for (const x of [-3.3, 0.123, 2.7]) {
    for (const [left, right] of Object.values(identities))
      expect(left(x)).toBeCloseTo(right(x), 10);
    for (const [f, d] of Object.values(slopes))
      expect((f(x + 1e-5) - f(x - 1e-5)) / 2e-5).toBeCloseTo(
        d(x),
        8,
      );
    expect(
      Math.abs(softplus(x) + softplus(-x) - x),
    ).toBeGreaterThan(0.1);
  }
});

test('the naive form loses small values and overflows', () => {
  expect(naive(-40)).toBe(0);
  expect(softplus(-40)).toBeGreaterThan(4e-18);
  expect(naive(710)).toBe(Infinity);
  expect(softplus(710)).toBe(710);
});

const page = 'networks/activations';

expectNotice(page, 'slope-on-sigmoid', (run) => {
  const measured = run.series('slopes', 'ζ′, measured').y;
  run
    .series('slopes', 'σ(x)')
    .y.forEach((v, i) => expect(measured[i]).toBeCloseTo(v, 6));
  const columns = [
    'log(1 + eˣ)',
    'max(x, 0) + log(1 + e^(−|x|))',
  ];
  const paper = run.table().cell('-40', columns[0]);
  expect(paper).toBe(0);
  run.says('4·10⁻¹⁸', run.table().cell('-40', columns[1]));
});

expectTry(page, 'sharpest', (run) => {
  run.says('0.035', run.number('largest gap to max(0, x):'));
});

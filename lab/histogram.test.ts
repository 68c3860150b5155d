import fc from 'fast-check';
import {expect, test} from 'vitest';
import {histogramsOf} from './histogram';

test('a bin holds its lower edge, the last one both', () => {
  const [h] = histogramsOf({a: {samples: [0, 0.5, 1, 1, 2], bins: [0, 1, 2]}}, undefined);
  expect(h).toMatchObject({name: 'a', edges: [0, 1, 2], y: [2, 3]});
});

test('every finite sample within the edges is counted once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 1}),
      fc.integer({min: 1, max: 50}),
      (samples, bins) => {
        const [{y}] = histogramsOf({a: {samples: [...samples, NaN], bins}}, undefined);
        expect(y.reduce((sum, n) => sum + n, 0)).toBe(samples.length);
      },
    ),
  );
});

test('densities have area 1', () => {
  const [{edges, y}] = histogramsOf({a: {samples: [1, 2, 2, 5], bins: 7, density: true}}, [0, 6]);
  const area = y.reduce((sum, yi, i) => sum + yi * (edges[i + 1] - edges[i]), 0);
  expect(area).toBeCloseTo(1, 12); // seven roundings
});

test('histograms of one panel share their edges', () => {
  const [a, b] = histogramsOf({a: [0, 1], b: [5, 10]}, undefined);
  expect(a.edges).toEqual(b.edges);
  expect([a.edges[0], a.edges.at(-1)]).toEqual([0, 10]);
});

test('samples that are all equal, or none at all, still have bins', () => {
  expect(histogramsOf({a: {samples: [3, 3], bins: 2}}, undefined)[0]).toMatchObject({
    edges: [2.5, 3, 3.5],
    y: [0, 2],
  });
  expect(histogramsOf({a: {samples: [], bins: 1}}, undefined)[0].y).toEqual([0]);
});

test('bins that make no sense are refused', () => {
  expect(() => histogramsOf({a: {samples: [1], bins: 0}}, undefined)).toThrow(
    "plot: histogram 'a': bins should be a whole number from 1 to 1000",
  );
  expect(() => histogramsOf({a: {samples: [1], bins: [1, 0]}}, undefined)).toThrow('rising edges');
});

import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {compare, type Errors} from './compare';
import {arrays} from './operations-arrays';
import {elementwise} from './operations-elementwise';
import {layers} from './operations-layers';

const DRAWS = 24;
const SINGLE = 1e-5; // TensorFlow.js computes in single precision, ε = 6e-8, and sums up to a hundred terms
const DIFFERENCE = 1e-7; // a central difference in Float64 with h = 6e-6 is good to about 1e-10 of the terms summed

const report: (Errors & {operation: string; shapes: number})[] = [];
const operations = [...elementwise, ...arrays, ...layers];

beforeAll(() => tf.setBackend('cpu'));

describe('every operation agrees with TensorFlow.js and with central differences', () => {
  test.each(operations.map((o) => [o.name, o] as const))('%s', (name, o) => {
    const worst: Errors = {forward: 0, gradient: 0, difference: 0, second: 0};
    const shapes = new Set<string>();
    fc.assert(
      fc.property(o.shapes, fc.nat(), (drawn, seed) => {
        const errors = compare(o, drawn, seed);
        shapes.add(JSON.stringify(drawn));
        for (const key of Object.keys(worst) as (keyof Errors)[])
          worst[key] = Math.max(worst[key], errors[key]);
        expect(errors.forward, 'value').toBeLessThan(SINGLE);
        expect(errors.gradient, 'gradient').toBeLessThan(SINGLE);
        expect(errors.difference, 'gradient by central difference').toBeLessThan(DIFFERENCE);
        expect(errors.second, 'second derivative by central difference').toBeLessThan(DIFFERENCE);
      }),
      {seed: 4, numRuns: DRAWS},
    );
    report.push({operation: name, shapes: shapes.size, ...worst});
  });
});

afterAll(() => {
  const line = (cells: (string | number)[]) =>
    String(cells[0]).padEnd(28) +
    cells
      .slice(1)
      .map((c) => String(c).padStart(15))
      .join('');
  const show = (r: Errors) =>
    [r.forward, r.gradient, r.difference, r.second].map((e) => e.toExponential(1));
  const most = (key: keyof Errors) => Math.max(...report.map((r) => r[key]));
  const total = {
    forward: most('forward'),
    gradient: most('gradient'),
    difference: most('difference'),
    second: most('second'),
  };
  console.log(
    [
      `${report.length} operations, ${report.reduce((n, r) => n + r.shapes, 0)} shapes, ${report.length * DRAWS} draws. Largest relative errors:`,
      line(['operation', 'shapes', 'value', 'gradient', 'difference', '2nd']),
      line(['', '', 'TensorFlow.js', 'TensorFlow.js', 'central', 'central']),
      ...report.map((r) => line([r.operation, r.shapes, ...show(r)])),
      line(['largest of all', '', ...show(total)]),
    ].join('\n'),
  );
});

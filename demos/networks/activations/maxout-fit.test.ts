import {linspace, tensor} from 'lab';
import {expect, test} from 'vitest';
import {maxout} from './maxout-fit';

const x = linspace(-1, 1, 61);

test('maxout with two pieces is |x| and ReLU for the right weights', () => {
  const size = maxout(tensor([[1, -1]]), tensor([0, 0]));
  const relu = maxout(tensor([[1, 0]]), tensor([0, 0]));
  x.forEach((v, i) => {
    expect(size.data[i]).toBeCloseTo(Math.abs(v), 12);
    expect(relu.data[i]).toBeCloseTo(Math.max(0, v), 12);
  });
});

test('tangents of x² fall short of it by at most 1/k², for k pieces', () => {
  for (const k of [1, 2, 4, 8]) {
    const at = Array.from(
      {length: k},
      (_, j) => (2 * j + 1) / k - 1,
    );
    const w = tensor([at.map((t) => 2 * t)]);
    const b = tensor(at.map((t) => -t * t));
    const gaps = x.map((v, i) => v * v - maxout(w, b).data[i]);
    expect(Math.min(...gaps)).toBeGreaterThan(-1e-12);
    expect(Math.max(...gaps)).toBeCloseTo(1 / k ** 2, 10);
  }
});

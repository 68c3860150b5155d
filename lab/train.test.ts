import {expect, test} from 'vitest';
import {sub} from './arithmetic';
import {square} from './elementwise';
import {sgd} from './optimizers';
import {sum} from './reduce';
import {tensor} from './tensor';
import {train} from './train';

test('on (w − 5)² descent is the geometric sequence of its rate, and w is where it ends', () => {
  const weights = {w: tensor([1])};
  const losses = train(4, weights, sgd({rate: 0.1}), ({w}) => sum(square(sub(w, 5))));
  // the distance shrinks by 1 − 2η = 0.8 a step
  losses.forEach((loss, t) => expect(loss).toBeCloseTo(16 * 0.64 ** t, 12));
  expect(losses).toHaveLength(4);
  expect(5 - weights.w.data[0]).toBeCloseTo(4 * 0.8 ** 4, 12);
});

test('the loss is told the step', () => {
  const seen: number[] = [];
  train(3, tensor([0]), sgd({rate: 1}), (w, step) => {
    seen.push(step);
    return sum(w);
  });
  expect(seen).toEqual([0, 1, 2]);
});

test('says what it needs', () => {
  const w = tensor([0]);
  const descent = sgd({rate: 1});
  expect(() => train(1.5, w, descent, (x) => sum(x))).toThrow(
    'train(steps, weights, optimizer, loss): steps',
  );
  expect(() => train(1, [1, 2] as never, descent, () => 1)).toThrow('weights should be a tensor');
  expect(() => train(1, tensor([1, 2]), descent, (x) => x)).toThrow('should return one number');
  expect(() => train(1, w, undefined as never, (x) => sum(x))).toThrow('optimizer should be one');
  expect(() => train(1, w, descent, 1 as never)).toThrow(
    'loss should be a function of the weights',
  );
  expect(() => train(1, w, descent, (x) => sum(x))).not.toThrow();
});

import {describe, expect, test} from 'vitest';
import {best, each, iterate, stepsUntil} from './runs';
import {tensor} from './tensor';

describe('each', () => {
  test('of names and of a record gives results under the same names, in the same order', () => {
    const lengths = each(['SGD', 'Adam'], (name, i) => name.length + i);
    expect(Object.entries(lengths)).toEqual([
      ['SGD', 3],
      ['Adam', 5],
    ]);
    const known: number = lengths.SGD;
    expect(known).toBe(3);
    const doubled = each(lengths, (v, name, i) => `${name} ${2 * v + i}`);
    expect(doubled).toEqual({SGD: 'SGD 6', Adam: 'Adam 11'});
  });

  test('of numbers names them as text', () => {
    expect(each([0.5, 2], (x) => 2 * x)).toEqual({'0.5': 1, '2': 4});
  });

  test.each<[unknown, string]>([
    ['SGD', "record such as {a: 1, b: 2}, but it is 'SGD'"],
    [null, 'but it is null'],
    [new Float64Array(2), 'a list of names'],
    [tensor([1]), 'a list of names'],
    [[['a', 1]], 'names[0] should be a string or a number'],
    [['a', 'b', 'a'], "the name 'a' stands twice"],
    [[1, '1'], "the name '1' stands twice"],
  ])('of %j says what is wrong', (source, message) => {
    expect(() => each(source as string[], () => 0)).toThrow(message);
  });

  test('without a function says so', () => {
    expect(() => each(['a'], 3 as never)).toThrow('each(names, f): f should be a function');
  });
});

describe('iterate', () => {
  test('gives the start and a state for each step, and says which step it is', () => {
    const seen: number[] = [];
    const path = iterate(3, 1, (x, t) => {
      seen.push(t);
      return 2 * x;
    });
    expect(path).toEqual([1, 2, 4, 8]);
    expect(seen).toEqual([0, 1, 2]);
    expect(iterate(0, 'start', () => 'never')).toEqual(['start']);
  });

  test('ends behind the first state for which `until` holds', () => {
    const double = (x: number) => 2 * x;
    expect(iterate(99, 1, double, (x) => x > 5)).toEqual([1, 2, 4, 8]);
    expect(iterate(99, 1, double, (_, t) => t === 2)).toEqual([1, 2, 4]);
    expect(iterate(99, 9, double, (x) => x > 5)).toEqual([9]);
  });

  test('a step may write into the lists it is given', () => {
    const start = [[1, 1]];
    const path = iterate(2, start, (w) => {
      w[0][0]++;
      return w;
    });
    expect(path).toEqual([[[1, 1]], [[2, 1]], [[3, 1]]]);
  });

  test('tensors stay tensors', () => {
    const t = tensor([1]);
    expect(iterate(1, t, (x) => x)[1]).toBe(t);
  });

  test.each<[unknown[], string]>([
    [[2.5, 1, (x: number) => x], 'steps should be a whole number from 0 to 10000000, but is 2.5'],
    [[-1, 1, (x: number) => x], 'from 0 to 10000000, but is -1'],
    [[NaN, 1, (x: number) => x], 'but is NaN'],
    [[2, 1, 1], 'step should be a function'],
    [[2, 1, () => undefined], 'step(state, 0) returned nothing'],
    [[2, 1, (x: number) => x, 7], 'until should be a function, but it is 7'],
  ])('%j is refused', (call, message) => {
    const loose = iterate as (...args: unknown[]) => unknown;
    expect(() => loose(...call)).toThrow(message);
  });
});

describe('best', () => {
  test('is the candidate of least cost; NaN is never chosen', () => {
    const costs = [NaN, 3, 1, 1];
    expect(best(['a', 'b', 'c', 'd'], (_, i) => costs[i])).toEqual({
      choice: 'c',
      cost: 1,
      costs: [Infinity, 3, 1, 1],
    });
  });

  test('where everything diverges it is the first, at infinite cost', () => {
    expect(best([1, 2], () => NaN)).toMatchObject({choice: 1, cost: Infinity});
  });

  test('says what it needs', () => {
    expect(() => best([], () => 1)).toThrow('a list with at least one entry, but it is []');
    expect(() => best(3 as never, () => 1)).toThrow('but it is 3');
    expect(() => best([1], () => tensor(1) as never)).toThrow(
      'the cost of candidates[0] should be a number',
    );
    expect(() => best([1], 1 as never)).toThrow('cost should be a function');
  });
});

describe('stepsUntil', () => {
  test('counts from the first entry, and is infinite if it never holds', () => {
    expect(stepsUntil([5, 3, 1], (x) => x < 4)).toBe(1);
    expect(stepsUntil([5, 3, 1], (x) => x > 4)).toBe(0);
    expect(stepsUntil([5, 3, 1], (_, t) => t > 2)).toBe(Infinity);
  });

  test('says what it needs', () => {
    expect(() => stepsUntil({} as never, () => true)).toThrow('path should be a list');
    expect(() => stepsUntil([1], true as never)).toThrow('holds should be a function');
  });
});

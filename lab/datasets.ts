/** Generated data for classifying and fitting. Dice come first: the same dice, the same data. */
import {
  expectDice,
  expectDraws,
  expectFinite,
  expectFunction,
  expectList,
  expectNumbers,
  expectOptions,
  expectWhole,
  wrongKind,
} from './arguments';
import type {Dice} from './random';

/** Points of the plane with their classes. */
export interface Labelled {
  /** n pairs */
  x: number[][];
  /** n classes 0, 1, 2 … */
  y: number[];
}

/**
 * Two interleaved half circles of radius 1 (classes 0 and 1, in turn), plus normal noise.
 * @example
 * const data = twoMoons(random(1), 200);
 * plot({points: {A: ofClass(data, 0), B: ofClass(data, 1)}, equal: true});
 */
export function twoMoons(dice: Dice, n: number, noise = 0.1): Labelled {
  expectSample('twoMoons', dice, n, noise);
  return label(n, 2, (k) => {
    const angle = Math.PI * dice.uniform();
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return jitter(dice, k === 0 ? [x, y] : [1 - x, 0.5 - y], noise);
  });
}

/**
 * `classes` arms of a spiral from the origin to radius 1, `turns` times around, plus normal noise.
 * @example
 * const data = spirals(random(1), 300);
 * plot({
 *   points: {A: ofClass(data, 0), B: ofClass(data, 1), C: ofClass(data, 2)},
 *   equal: true});
 */
export function spirals(
  dice: Dice,
  n: number,
  options: {classes?: number; turns?: number; noise?: number} = {},
): Labelled {
  expectOptions('spirals', options, 'classes', 'turns', 'noise');
  const {classes = 3, turns = 0.75, noise = 0.03} = options;
  expectSample('spirals', dice, n, noise);
  expectWhole('spirals: classes', classes, 1);
  expectFinite('spirals: turns', turns);
  return label(n, classes, (k) => {
    const radius = Math.sqrt(dice.uniform());
    const angle = 2 * Math.PI * (radius * turns + k / classes);
    return jitter(dice, [radius * Math.cos(angle), radius * Math.sin(angle)], noise);
  });
}

/**
 * Round normal clouds of standard deviation `spread`, one around each centre; class k belongs to `centers[k]`.
 * @example
 * const data = blobs(random(1), 200, [[0, 0], [4, 1]]);
 * plot({points: {A: ofClass(data, 0), B: ofClass(data, 1)}, equal: true});
 */
export function blobs(dice: Dice, n: number, centers: number[][], spread = 1): Labelled {
  expectSample('blobs', dice, n, spread, 'spread');
  expectWhole('blobs: the number of centers', expectList('blobs: centers', centers).length, 1);
  centers.forEach((center, k) => {
    if (expectNumbers(`blobs: centers[${k}]`, center, 'finite').length !== centers[0].length)
      throw new RangeError(`blobs: centers must be equally long, but centers[${k}] is not.`);
  });
  return label(n, centers.length, (k) => jitter(dice, centers[k], spread));
}

/**
 * Rings around the origin: class k has radius k + 1, plus normal noise.
 * @example
 * const data = rings(random(1), 200);
 * plot({points: {A: ofClass(data, 0), B: ofClass(data, 1)}, equal: true});
 */
export function rings(
  dice: Dice,
  n: number,
  options: {classes?: number; noise?: number} = {},
): Labelled {
  expectOptions('rings', options, 'classes', 'noise');
  const {classes = 2, noise = 0.1} = options;
  expectSample('rings', dice, n, noise);
  expectWhole('rings: classes', classes, 1);
  return label(n, classes, (k) => {
    const angle = 2 * Math.PI * dice.uniform();
    return jitter(dice, [(k + 1) * Math.cos(angle), (k + 1) * Math.sin(angle)], noise);
  });
}

/**
 * Points of one class, for a plot: `points: {A: ofClass(data, 0), B: ofClass(data, 1)}`.
 * @example
 * const data = blobs(random(1), 6, [[0, 0], [10, 10]]);
 * print(data.y);
 * print(ofClass(data, 1));
 */
export function ofClass(data: Labelled, k: number): number[][] {
  if (typeof data !== 'object' || data === null) throw wrongKind('ofClass: data', '{x, y}', data);
  const {x, y} = data;
  if (expectList('ofClass: x', x).length !== expectList('ofClass: y', y).length)
    throw new RangeError(`ofClass: x has ${x.length} points, but y ${y.length} classes.`);
  expectWhole('ofClass: k', k);
  return x.filter((_, i) => y[i] === k);
}

/**
 * n measurements y = f(x) + noise · N(0, 1) at x drawn uniformly from [from, to], in rising order.
 * @example
 * const {x, y} = noisyCurve(random(1), 40, (t) => Math.sin(6 * t));
 * const line = linspace(0, 1, 61);
 * plot({lines: {f: {x: line, y: sin(mul(6, line))}}, points: {data: {x, y}}});
 */
export function noisyCurve(
  dice: Dice,
  n: number,
  f: (x: number) => number,
  options: {from?: number; to?: number; noise?: number} = {},
): {x: number[]; y: number[]} {
  expectOptions('noisyCurve', options, 'from', 'to', 'noise');
  const {from = 0, to = 1, noise = 0.1} = options;
  expectSample('noisyCurve', dice, n, noise);
  expectFunction('noisyCurve: f', f);
  expectFinite('noisyCurve: from', from);
  expectFinite('noisyCurve: to', to);
  const draws = expectDraws('noisyCurve', dice.uniform(n), n);
  const x = Array.from(draws, (u) => from + (to - from) * u);
  x.sort((a, b) => a - b);
  return {x, y: x.map((xi) => f(xi) + noise * dice.normal())};
}

/** All is checked before the dice fall: a bad call draws nothing. */
function expectSample(name: string, dice: Dice, n: number, noise: number, part = 'noise'): void {
  expectDice(name, dice, 'uniform', 'normal');
  expectWhole(`${name}: n`, n, 0);
  expectFinite(`${name}: ${part}`, noise, 0);
}

function label(n: number, classes: number, draw: (k: number) => number[]): Labelled {
  const y = Array.from({length: n}, (_, i) => i % classes);
  return {x: y.map(draw), y};
}

function jitter(dice: Dice, point: number[], noise: number): number[] {
  return point.map((p) => p + noise * dice.normal());
}

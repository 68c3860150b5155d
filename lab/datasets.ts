/** Generated data for classifying and fitting. Dice come first: the same dice, the same data. */
import {expectCount, type Dice} from './random';

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
  {classes = 3, turns = 0.75, noise = 0.03} = {},
): Labelled {
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
  expectCount('blobs: number of centers', centers.length, 1);
  return label(n, centers.length, (k) => jitter(dice, centers[k], spread));
}

/**
 * Rings around the origin: class k has radius k + 1, plus normal noise.
 * @example
 * const data = rings(random(1), 200);
 * plot({points: {A: ofClass(data, 0), B: ofClass(data, 1)}, equal: true});
 */
export function rings(dice: Dice, n: number, {classes = 2, noise = 0.1} = {}): Labelled {
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
export function ofClass({x, y}: Labelled, k: number): number[][] {
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
  {from = 0, to = 1, noise = 0.1} = {},
): {x: number[]; y: number[]} {
  const x = dice.uniform(n).map((u) => from + (to - from) * u);
  x.sort((a, b) => a - b);
  return {x, y: x.map((xi) => f(xi) + noise * dice.normal())};
}

function label(n: number, classes: number, draw: (k: number) => number[]): Labelled {
  const y = Array.from({length: expectCount('n', n, 0)}, (_, i) => i % classes);
  return {x: y.map(draw), y};
}

function jitter(dice: Dice, point: number[], noise: number): number[] {
  return point.map((p) => p + noise * dice.normal());
}

// White is uncorrelated. Independent is more.
import {add, check, div, each, knob, matmul, mean} from 'lab';
import {mul, plot, random, range, sqrt, square} from 'lab';
import {sub, table, transpose} from 'lab';
import {covariance, eigh} from 'lab/linalg';

const shape = knob('data', ['ring', 'normal', 'square']);
const epsilon = knob('ε', 0, [0, 2, 0.1]);

/** PCA, then every variance λ brought to λ/(λ + ε). */
export function whiten(x: number[][], epsilon: number) {
  const {values, vectors} = eigh(covariance(x));
  const D = transpose(transpose(vectors).reverse());
  const lambda = values.reverse(); // from the largest
  const c = matmul(sub(x, mean(x, 0)), D); // [uncorrelated]
  return {c, z: div(c, sqrt(add(lambda, epsilon)))}; // [white]
}
/** Correlation of two columns. */
export function correlation(x: number[][]) {
  const [[a, b], [, d]] = covariance(x);
  return b / Math.sqrt(a * d);
}

// --- picture ---
const dice = random(2);
const draw = {
  ring: () => {
    const t = 2 * Math.PI * dice.uniform();
    return [Math.cos(t), Math.sin(t)];
  },
  normal: () => dice.normal(2),
  square: () => sub(mul(2, dice.uniform(2)), 1),
};
const mixing = [
  [2, 0.5],
  [1.4, 1.5],
];
const x = matmul(range(1000).map(draw[shape]), mixing);
const {c, z} = whiten(x, epsilon);
const circle = range(61).map((i) => {
  const t = (i * Math.PI) / 30;
  return [2 * Math.cos(t), 2 * Math.sin(t)];
});
/** The points at two standard deviations. */
function ellipse(x: number[][]) {
  const {values, vectors} = eigh(covariance(x));
  return matmul(mul(circle, sqrt(values)), transpose(vectors));
}
const stages = {x, c, z};
plot({
  equal: true,
  panels: each(stages, (x) => ({
    points: {points: {xy: x.slice(0, 500), size: 1}},
    lines: {'2σ': {xy: ellipse(x), tone: 'ink' as const}},
  })),
});
table({
  columns: ['Var 1', 'Var 2', 'corr', 'corr of squares'],
  rows: each(stages, (x) => {
    const [[a], [, b]] = covariance(x);
    return [a, b, correlation(x), correlation(square(x))];
  }),
  digits: 2,
});
const tie = correlation(square(z));
check(
  'z is uncorrelated; only of normal data are the squares, too',
  Math.abs(correlation(z)) < 1e-9 &&
    (shape === 'normal') === Math.abs(tie) < 0.2, // 6 sd
);

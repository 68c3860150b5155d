// Two 3 × 3 kernels in a row are not every 5 × 5 kernel.
import {add, best, check, fixed, iterate, knob} from 'lab';
import {matmul, norm, plot, print, random, range} from 'lab';
import {sub, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const m = knob('channels between', [1, 2]);
const target = random(1).normal(25); // a 5 × 5 kernel

/** The 5 × 5 kernel of a 3 × 3 one behind another. */
export function compose(a: number[], b: number[]) {
  const out = Array<number>(25).fill(0);
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < 9; j++) {
      const row = Math.floor(i / 3) + Math.floor(j / 3);
      out[5 * row + (i % 3) + (j % 3)] += a[i] * b[j]; // [composed-kernel]
    }
  }
  return out;
}

/** The best kernels behind given ones: a linear problem. */
export function fitBehind(given: number[][]) {
  const unit = (j: number) => range(9).map((i) => +(i === j));
  const columns = given.flatMap(
    (a) => range(9).map((j) => compose(a, unit(j))), // [linear-in-one]
  );
  const normal = matmul(columns, transpose(columns));
  normal.forEach((row, j) => (row[j] += 1e-9)); // regular
  const b = solve(normal, matmul(columns, target));
  return given.map((_, c) => b.slice(9 * c, 9 * c + 9));
}

// --- picture ---
/** What all channels together make of the input. */
export function total(a: number[][], b: number[][]) {
  return a
    .map((kernel, c) => compose(kernel, b[c]))
    .reduce((x, y) => add(x, y));
}
const left = (a: number[][], b: number[][]) =>
  norm(sub(target, total(a, b))) ** 2 / norm(target) ** 2;
/** By turns: the second kernels, then the first ones. */
function search(start: number) {
  const dice = random(start);
  const a0 = range(m).map(() => dice.normal(9));
  const path = iterate(40, {a: a0, b: fitBehind(a0)}, ({b}) => {
    const a = fitBehind(b); // compose(a, b) = compose(b, a)
    return {a, b: fitBehind(a)};
  });
  return path.map(({a, b}) => Math.max(left(a, b), 1e-8));
}
const searches = range(4).map((i) => search(2 + i));
const reached = best(searches, (losses) => losses[40]).cost;
plot({
  x: {label: 'rounds'},
  y: {label: 'share left', log: true, domain: [1e-8, 1]},
  lines: {'four starts': {y: searches}},
});
table({
  columns: ['', 'weights', 'at most free'],
  rows: {
    'one 5 × 5': [25, 25],
    'two layers of 3 × 3': [
      18 * m,
      Math.min(25, 18 * m - m * m),
    ],
  },
});
print('share of ‖kernel‖² that is left:', fixed(reached, 3));
check(
  'something is left just with one channel between',
  reached > 1e-6 === (m === 1),
);

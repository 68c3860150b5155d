// Sums that are pushed inside: the same answer, far less work.
import {check, fixed, isClose, knob, plot, print} from 'lab';
import {random, range, sum, table} from 'lab';

const shape = knob('graph', ['chain', 'ring', 'complete']);
const k = knob('values k', 3, [2, 4, 1]);
const dice = random(1);

type Factor = {on: number[]; values: number[]};
/** All assignments of the variables in `on` */
const states = (on: number[]) =>
  range(k ** on.length).map((code) => {
    const x: number[] = [];
    on.forEach(
      (v, j) => (x[v] = Math.floor(code / k ** j) % k),
    );
    return x;
  });
const valueOf = ({on, values}: Factor, x: number[]) =>
  values[sum(on.map((v, j) => x[v] * k ** j))];
const product = (factors: Factor[], x: number[]) =>
  factors.reduce((p, f) => p * valueOf(f, x), 1);

/** Multiplies what holds v, sums over x_v: one new factor */
export function eliminate(factors: Factor[], v: number) {
  const near = factors.filter(({on}) => on.includes(v));
  const all = [...new Set([v, ...near.flatMap(({on}) => on)])];
  const values = Array<number>(k ** (all.length - 1)).fill(0);
  states(all).forEach((x, code) => {
    values[Math.floor(code / k)] += product(near, x); // [push-sums]
  });
  const rest = factors.filter((f) => !near.includes(f));
  const work = k ** all.length * near.length;
  return {work, factors: [...rest, {on: all.slice(1), values}]};
}

// --- picture ---
const pairs = (n: number) => {
  const near = range(n - 1).map((i) => [i, i + 1]);
  if (shape === 'ring') near.push([0, n - 1]);
  if (shape !== 'complete') return near;
  return range(n).flatMap((i) => range(i).map((j) => [j, i]));
};
const graph = (n: number): Factor[] =>
  pairs(n).map((on) => {
    const weights = range(k * k).map(() => dice.normal());
    return {on, values: weights.map((w) => Math.exp(w))};
  });
/** Σ over all but x₀, from the last variable to the first */
function inside(factors: Factor[], n: number) {
  let work = 0;
  for (const v of range(n - 1, 0, -1)) {
    const next = eliminate(factors, v);
    [factors, work] = [next.factors, work + next.work];
  }
  const on0 = range(k).map((x) => product(factors, [x]));
  return {on0, work};
}
const n = 7;
const factors = graph(n);
const full = states(range(n)).map((x) => product(factors, x));
const on0 = range(k).map((x) =>
  sum(full.filter((_, code) => code % k === x)),
);
const quick = inside(factors, n);
const sizes = range(3, 9);
const work = sizes.map((n) => inside(graph(n), n).work);
const all = sizes.map((n) => k ** n * pairs(n).length);
plot({
  panels: {
    'products, n variables': {
      x: {label: 'n', values: sizes},
      y: {log: true},
      lines: {'full table': all, 'factor by factor': work},
    },
    'p(x₀), n = 7': {
      x: {label: 'x₀', values: range(k)},
      y: {domain: [0, 1]},
      bars: {'full table': on0.map((p) => p / sum(on0))},
      points: {
        'factor by factor': quick.on0.map(
          (p) => p / sum(quick.on0),
        ),
      },
    },
  },
});
table({
  columns: ['n = 7', 'numbers', 'products'],
  rows: {
    'full table': [k ** n, all[4]],
    'factor by factor': [
      sum(factors.map(({values}) => values.length)),
      work[4],
    ],
  },
});
print('log Z:', fixed(Math.log(sum(quick.on0)), 3));
check('both give the same sums', isClose(quick.on0, on0));

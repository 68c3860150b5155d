// Copies teach what their change says, be it true or false.
import {check, each, images, knob, mean} from 'lab';
import {plot, random, range, table} from 'lab';

const n = knob('originals per letter', 4, [1, 8, 1]);
const reach = knob('shifts in training', 2, [0, 3, 1]);

type Rows = number[][];
const roll = <T>(list: T[], d: number) =>
  list.slice(-d).concat(list.slice(0, -d)); // around the edge
export const shift = (p: Rows, [dx, dy]: number[]) =>
  roll(p, dy).map((row) => roll(row, dx));
export const mirror = (p: Rows) =>
  p.map((row) => [...row].reverse());
const dice = random(5);
const grainy = (p: Rows) =>
  p.map((row) => row.map((v) => v + dice.normal() / 4));

const ink = ['#....', '#....', '####.', '#...#', '####.'];
const b = range(13).map((i) =>
  range(13).map((j) => (ink[i - 4]?.[j - 4] === '#' ? 1 : 0)),
);
const p = [...b].reverse();
export const letters = [b, mirror(b), p, mirror(p)];
const draw = (y: number) => ({p: grainy(letters[y]), y});
const originals = range(4 * n).map((i) => draw(i % 4));

const steps = range(-reach, reach + 1);
const moves = steps.flatMap((dx) =>
  steps.map((dy) => [dx, dy]),
);
const copies = (change: (p: Rows, move: number[]) => Rows) =>
  originals.flatMap(({p, y}) =>
    moves.map((move) => ({p: change(p, move), y})),
  );
const flipped = originals.map(({p, y}) => ({p: mirror(p), y}));
const sets = {
  originals,
  'with noise': copies(grainy),
  shifted: copies(shift), // [orbit-average]
  mirrored: [...originals, ...flipped],
};

// --- picture ---
/** The label of the nearest example, pixel by pixel */
export function nearest(train: typeof originals, p: Rows) {
  let [least, label] = [Infinity, -1];
  for (const {p: q, y} of train) {
    let d = 0;
    for (let i = 0; i < 13 && d < least; i++)
      for (let j = 0; j < 13; j++)
        d += (p[i][j] - q[i][j]) ** 2;
    if (d < least) [least, label] = [d, y];
  }
  return label;
}
const far = range(5);
const fresh = far.map((d) =>
  range(60).map((i) => {
    const {p, y} = draw(i % 4);
    return {p: shift(p, dice.integer(2) ? [d, 0] : [0, -d]), y};
  }),
);
const accuracy = each(sets, (train) =>
  fresh.map((test) =>
    mean(test.map(({p, y}) => +(nearest(train, p) === y))),
  ),
);
const first = originals.slice(0, 4).map(({p}) => p);
images({
  columns: 6,
  images: [
    ...first,
    shift(first[0], [2, -2]),
    mirror(first[0]),
  ],
  captions: ['b', 'd', 'p', 'q', 'b, shifted', 'b, mirrored'],
});
plot({
  x: {label: 'shift in the test', values: far, ticks: far},
  y: {label: 'accuracy', domain: [0, 1]},
  lines: accuracy,
});
table({
  columns: ['examples', 'at shift 0', 'at shift 2'],
  rows: each(accuracy, (a, set) => [
    sets[set].length,
    a[0],
    a[2],
  ]),
  digits: 2,
});
check(
  'within their reach, shifts lose little',
  accuracy.shifted.every((a, d) => d > reach || a > 0.8),
);
check(
  'with mirrored copies about half the answers are wrong',
  Math.abs(accuracy.mirrored[0] - 0.5) < 0.2,
);

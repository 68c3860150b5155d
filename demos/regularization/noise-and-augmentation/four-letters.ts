// Copies teach nothing, shifts teach that place is no matter,
// and a mirror makes a b into a d.
import {
  check,
  fixed,
  images,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const n = knob('originals per letter', {
  value: 4,
  min: 1,
  max: 8,
  step: 1,
});
const reach = knob('shifts of the training set', {
  value: 2,
  min: 0,
  max: 3,
  step: 1,
});

const side = 13;
const b = ['#....', '#....', '####.', '#...#', '####.'];
const mirror = (rows: string[]) =>
  rows.map((row) => [...row].reverse().join(''));
const flip = (rows: string[]) => [...rows].reverse();
const letters = [b, mirror(b), flip(b), flip(mirror(b))];
const names = ['b', 'd', 'p', 'q'];

export type Picture = number[];

/** A letter in the middle, with grainy pixels. */
export function draw(
  k: number,
  noise: (n: number) => number[],
) {
  const image = noise(side * side).map((e) => 0.25 * e);
  letters[k].forEach((row, i) =>
    [...row].forEach((c, j) => {
      if (c === '#') image[(i + 4) * side + j + 4] += 1;
    }),
  );
  return image;
}

/** Moves a picture; what leaves comes back on the far side. */
export function shift(p: Picture, dx: number, dy: number) {
  const turn = (i: number) => (i + side) % side;
  return p.map((_, k) => {
    const i = turn(Math.floor(k / side) - dy);
    return p[i * side + turn((k % side) - dx)];
  });
}
export function mirrored(p: Picture) {
  return p.map(
    (_, k) =>
      p[Math.floor(k / side) * side + side - 1 - (k % side)],
  );
}

type Example = {p: Picture; y: number};
/** The label of the nearest example, pixel by pixel. */
export function nearest(train: Example[], p: Picture) {
  let [best, label] = [Infinity, -1];
  for (const example of train) {
    let d = 0;
    for (let k = 0; k < p.length && d < best; k++)
      d += (p[k] - example.p[k]) ** 2;
    if (d < best) [best, label] = [d, example.y];
  }
  return label;
}

const dice = random(5);
const normal = (m: number) => dice.normal(m);
const originals = range(4 * n).map((i) => ({
  p: draw(i % 4, normal),
  y: i % 4,
}));
const steps = range(-reach, reach + 1);
const sets: Record<string, Example[]> = {
  originals,
  'copies with noise': originals.flatMap(({p, y}) =>
    range(9).map(() => {
      const e = normal(p.length);
      return {p: p.map((pk, k) => pk + 0.1 * e[k]), y};
    }),
  ),
  shifts: originals.flatMap(({p, y}) =>
    steps.flatMap((dx) =>
      steps.map((dy) => ({p: shift(p, dx, dy), y})),
    ),
  ),
  mirrored: [
    ...originals.map(({p, y}) => ({p: mirrored(p), y})),
    ...originals,
  ],
};

const per = 80;
/** Fresh pictures, moved by d along a random diagonal or axis. */
const tests = range(5).map((d) =>
  range(per).map((i) => {
    const [a, c] = [dice.integer(2), dice.integer(2)];
    const dx = a ? d : -d;
    const dy = c ? d : -d;
    const mode = dice.integer(3);
    const p = draw(i % 4, normal);
    return {
      p: shift(p, mode === 1 ? 0 : dx, mode === 2 ? 0 : dy),
      y: i % 4,
    };
  }),
);
const right = (train: Example[], test: Example[]) =>
  test.filter(({p, y}) => nearest(train, p) === y).length;
const accuracy = Object.fromEntries(
  Object.entries(sets).map(([name, train]) => [
    name,
    tests.map((test) => right(train, test) / per),
  ]),
);

images({
  columns: 6,
  images: [
    ...originals.slice(0, 4).map(({p}) => p),
    shift(originals[0].p, 2, -2),
    mirrored(originals[0].p),
  ],
  captions: [...names, 'b, shifted', 'b, mirrored'],
  range: [-0.2, 1.2],
});
plot({
  x: {
    label: 'shift of the test set',
    values: range(5),
    ticks: [0, 1, 2, 3, 4],
  },
  aspect: 0.45,
  y: {label: 'accuracy', domain: [0, 1]},
  lines: accuracy,
});
table({
  columns: ['', 'examples', 'accuracy at 0', 'accuracy at 2'],
  rows: Object.entries(sets).map(([name, train]) => [
    name,
    train.length,
    fixed(accuracy[name][0], 2),
    fixed(accuracy[name][2], 2),
  ]),
});
check(
  'copying adds nothing: every answer stays the same',
  tests.every((test) =>
    test.every(
      ({p}) =>
        nearest([...originals, ...originals], p) ===
        nearest(originals, p),
    ),
  ),
);
check(
  'shifts of 2 keep the accuracy on letters moved by 2',
  reach < 2 || accuracy.shifts[2] > accuracy.shifts[0] - 0.15,
);
const swapped = originals.filter(({p, y}) => {
  const others = originals.filter((o) => o.p !== p);
  return nearest(others, mirrored(p)) === (y ^ 1); // b ↔ d, p ↔ q
});
check(
  'mirrored, at least three in four are taken for the partner',
  swapped.length >= 0.75 * originals.length,
);

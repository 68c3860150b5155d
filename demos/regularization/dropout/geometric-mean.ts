// Weight scaling is the geometric mean, exactly, without a layer.
import {
  check,
  knob,
  linspace,
  plot,
  print,
  random,
  range,
  scientific,
  fixed,
} from 'lab';

const q = knob('keep q', {
  value: 0.5,
  min: 0.1,
  max: 1,
  step: 0.05,
});
const size = knob('size of the weights', {
  value: 1,
  min: 0.2,
  max: 3,
  step: 0.1,
});
const d = 8;
const classes = 3;

/** All 2ᵈ masks with their probabilities. */
export function allMasks(d: number, q: number) {
  return range(2 ** d).map((code) => {
    const m = range(d).map((j) => (code >> j) & 1);
    const kept = m.reduce((s, mj) => s + mj, 0);
    return {m, chance: q ** kept * (1 - q) ** (d - kept)};
  });
}
export function softmax(z: number[]) {
  const e = z.map((zi) => Math.exp(zi - Math.max(...z)));
  const total = e.reduce((s, ei) => s + ei);
  return e.map((ei) => ei / total);
}
/** Wx: one row for each output. */
function times(W: number[][], x: number[]) {
  return W.map((row) =>
    row.reduce((s, wij, j) => s + wij * x[j], 0),
  );
}
interface Net {
  V: number[][] | null; // a tanh layer, or none
  W: number[][];
}
/** p(y | x), for an input that is masked or scaled. */
export function predict({V, W}: Net, x: number[]) {
  return softmax(times(W, V ? times(V, x).map(Math.tanh) : x));
}
export function means(net: Net, x: number[], q: number) {
  const p = allMasks(d, q).map(({m, chance}) => ({
    chance,
    p: predict(
      net,
      x.map((xj, j) => m[j] * xj),
    ),
  }));
  const over = (f: (p: number) => number) =>
    range(classes).map((y) =>
      p.reduce((s, one) => s + one.chance * f(one.p[y]), 0),
    );
  return {
    arithmetic: over((v) => v),
    geometric: softmax(over(Math.log)), // [log-is-linear]
    scaled: predict(
      net,
      x.map((xj) => q * xj), // [scaled-equals-geometric]
    ),
  };
}

const dice = random(4);
const matrix = (rows: number, columns: number) =>
  range(rows).map(() => dice.normal(columns));
const x = dice.normal(d);
const [W, V, W2] = [
  matrix(classes, d),
  matrix(d, d),
  matrix(classes, d),
];
const scale = (M: number[][], s: number) =>
  M.map((row) => row.map((v) => s * v));
const linear = (s: number): Net => ({V: null, W: scale(W, s)});
const deep = (s: number): Net => ({V: scale(V, s), W: W2});
export const gap = (net: Net) => {
  const {geometric, scaled} = means(net, x, q);
  return Math.max(
    ...geometric.map((g, y) => Math.abs(g - scaled[y])),
  );
};

const shown = [
  {title: 'softmax regression', ...means(linear(size), x, q)},
  {title: 'a tanh layer first', ...means(deep(size), x, q)},
];
const sizes = linspace(0.2, 3, 15);
plot({
  columns: 3,
  panels: [
    ...shown.map(({title, arithmetic, geometric, scaled}) => ({
      title,
      x: {label: 'class', values: ['1', '2', '3']},
      y: {domain: [0, 1] as [number, number]},
      bars: {
        arithmetic,
        geometric,
        'weights × q': scaled,
      },
    })),
    {
      title: 'gap to geometric',
      x: {label: 'size', values: sizes},
      lines: {
        linear: sizes.map((s) => gap(linear(s))),
        tanh: sizes.map((s) => gap(deep(s))),
      },
    },
  ],
});
print(
  'gap, softmax regression:',
  scientific(gap(linear(size)), 1),
);
print('gap, tanh layer:', fixed(gap(deep(size)), 3));
check(
  'the geometric mean is weight scaling for every size',
  sizes.every((s) => gap(linear(s)) < 1e-12),
);
check(
  'with a tanh layer it is not, unless all is kept',
  q === 1 ? gap(deep(size)) < 1e-12 : gap(deep(size)) > 1e-5,
);
/** −log p(y), averaged over masks, and of the three means. */
const better = shown.every(({arithmetic, geometric}, i) =>
  range(classes).every((y) => {
    const net = i === 0 ? linear(size) : deep(size);
    const typical = allMasks(d, q).reduce(
      (s, {m, chance}) =>
        s -
        chance *
          Math.log(
            predict(
              net,
              x.map((xj, j) => m[j] * xj),
            )[y],
          ),
      0,
    );
    return (
      -Math.log(arithmetic[y]) <= typical + 1e-9 &&
      -Math.log(geometric[y]) <= typical + 1e-9
    );
  }),
);
check('no mean is worse than its typical member', better); // [mean-beats-member]

// One tensor, four norms: only who shares μ and σ differs.
import {add, check, clip, each, isClose, knob, mean} from 'lab';
import {mul, plot, random, range, std, sub, table} from 'lab';
import {variance} from 'lab';

const G = knob('groups G', {value: 2, options: [1, 2, 4]});
const [N, C, H, W] = [3, 4, 4, 4];

/** Which set example n, channel c belong to. */
export const sets = {
  BN: (_n: number, c: number) => c, // [who-shares]
  LN: (n: number) => n,
  GN: (n: number, c: number, G: number) =>
    n * G + Math.floor((c * G) / C),
  IN: (n: number, c: number) => n * C + c,
};
type Name = keyof typeof sets;

/** x[n][c] is a list of H·W numbers. */
export type Images = number[][][];
/** Standardise every set by itself. */
export function normalise(x: Images, name: Name, G: number) {
  const setOf = (n: number, c: number) => sets[name](n, c, G);
  return x.map((image, n) =>
    image.map((v, c) => {
      const mine = x.flatMap((other, i) =>
        other.flatMap((u, j) =>
          setOf(i, j) === setOf(n, c) ? u : [],
        ),
      );
      const s = Math.sqrt(variance(mine) + 1e-5);
      return mul(1 / s, sub(v, mean(mine)));
    }),
  );
}

// --- picture ---
// examples differ in contrast, channels in scale and level
const dice = random(4);
const x: Images = [0.3, 1, 2.5].map((contrast) =>
  range(C).map((c) => {
    const pattern = range(H * W).map((k) => {
      const stripe = (k % 4) + Math.floor(k / 4) > 3 ? 1 : -1;
      return stripe + 0.3 * dice.normal() + c - 1.5;
    });
    return mul(contrast * (1 + c / 2), pattern);
  }),
);
const outputs = each(sets, (_, name) => normalise(x, name, G));
/** N × C blocks of 4 × 4 cells, example 1 on top. */
const sheet = (y: Images) =>
  range(4 * N).map((row) =>
    range(4 * C).map((col) => {
      const r = 4 * N - 1 - row;
      const v = y[Math.floor(r / 4)][Math.floor(col / 4)];
      return clip(v[(r % 4) * 4 + (col % 4)], -2.5, 2.5);
    }),
  );
plot({
  columns: 4,
  x: {label: 'channel', ticks: []},
  y: {label: 'example', ticks: []},
  panels: each(sets, (set, name) => ({
    heat: {
      x: [0, C],
      y: [0, N],
      values: sheet(outputs[name]),
      scheme: 'diverging' as const,
      range: [-2.5, 2.5],
    },
    labels: range(N * C).map((k) => ({
      x: (k % C) + 0.5,
      y: N - Math.floor(k / C) - 0.5,
      text: String(set(Math.floor(k / C), k % C, G) + 1),
    })),
  })),
});
table({
  columns: ['', 'contrast 3 : 1', 'level 4 − 1'],
  rows: each(outputs, (y) => [
    std(y[2].flat()) / std(y[0].flat()),
    mean(y.flatMap((image) => sub(image[3], image[0]))),
  ]),
  digits: 2,
});
check(
  'GN is LN with one group, and IN with C groups',
  isClose(normalise(x, 'GN', 1), outputs.LN) &&
    isClose(normalise(x, 'GN', C), outputs.IN), // [gn-limits]
);
const other = [add(mul(10, x[0]), 7), x[1], x[2]];
const stays = each(outputs, (y, name) =>
  isClose(normalise(other, name, G)[1], y[1]),
);
check(
  'only BN notices what the other examples are',
  !stays.BN && stays.LN && stays.GN && stays.IN,
);

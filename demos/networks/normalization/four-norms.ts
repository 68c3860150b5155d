// One tensor, four norms: only who shares μ and σ differs.
import {check, knob, plot, random, range} from 'lab';

const G = knob('groups G', {value: 2, options: [1, 2, 4]});
const [N, C, H, W] = [3, 4, 4, 4];
const epsilon = 1e-5;

/** Which set an entry of example n, channel c belongs to. */
export const sets = {
  BN: (_n: number, c: number) => c, // [who-shares]
  LN: (n: number) => n,
  GN: (n: number, c: number, G: number) =>
    n * G + Math.floor((c * G) / C),
  IN: (n: number, c: number) => n * C + c,
};
type Name = keyof typeof sets;
const names = Object.keys(sets) as Name[];

/** x[n][c] is a list of H·W numbers. */
export type Images = number[][][];

/** Standardise every set by itself. */
export function normalise(x: Images, name: Name, G: number) {
  const out = x.map((image) => image.map(() => [] as number[]));
  const all = range(N).flatMap((n) =>
    range(C).map((c) => ({n, c, set: sets[name](n, c, G)})),
  );
  for (const set of new Set(all.map((at) => at.set))) {
    const mine = all.filter((at) => at.set === set);
    const v = mine.flatMap(({n, c}) => x[n][c]);
    const mu = v.reduce((s, vi) => s + vi, 0) / v.length;
    const s2 =
      v.reduce((s, vi) => s + (vi - mu) ** 2, 0) / v.length;
    for (const {n, c} of mine)
      out[n][c] = x[n][c].map(
        (vi) => (vi - mu) / Math.sqrt(s2 + epsilon),
      );
  }
  return out;
}

// examples differ in contrast, channels in scale and offset
const dice = random(4);
const contrast = [0.3, 1, 2.5];
const x: Images = range(N).map((n) =>
  range(C).map((c) =>
    range(H * W).map((k) => {
      const stripe = (k % 4) + Math.floor(k / 4) > 3 ? 1 : -1;
      const pattern = stripe + 0.3 * dice.normal() + c - 1.5;
      return contrast[n] * (1 + c / 2) * pattern;
    }),
  ),
);

/** N × C blocks of side × side cells, example 1 on top. */
function sheet(
  side: number,
  f: (n: number, c: number, k: number) => number,
) {
  return range(N * side).map((row) =>
    range(C * side).map((column) => {
      const r = N * side - 1 - row;
      const k = (r % side) * side + (column % side);
      const [n, c] = [r, column].map((v) =>
        Math.floor(v / side),
      );
      return f(n, c, k);
    }),
  );
}
const frame = {
  x: {
    label: 'channel',
    ticks: range(C).map((c): [number, string] => [
      c + 0.5,
      String(c + 1),
    ]),
  },
  y: {
    label: 'example',
    ticks: range(N).map((n): [number, string] => [
      n + 0.5,
      String(N - n),
    ]),
  },
  lines: {
    '': {
      x: [
        ...range(1, C).flatMap((c) => [c, c, NaN]),
        ...range(1, N).flatMap(() => [0, C, NaN]),
      ],
      y: [
        ...range(1, C).flatMap(() => [0, N, NaN]),
        ...range(1, N).flatMap((n) => [n, n, NaN]),
      ],
      tone: 'ink' as const,
    },
  },
};
const area = {
  x: [0, C] as [number, number],
  y: [0, N] as [number, number],
};
plot({
  columns: 4,
  ...frame,
  panels: names.map((name) => ({
    title: name,
    regions: {
      ...area,
      values: sheet(16, (n, c) => sets[name](n, c, G) % 8),
    },
    labels: range(N * C).map((k) => {
      const [n, c] = [Math.floor(k / C), k % C];
      return {
        x: c + 0.5,
        y: N - n - 0.5,
        text: String(sets[name](n, c, G) + 1),
        anchor: 'middle' as const,
      };
    }),
  })),
});
const clip = (v: number) => Math.max(-2.5, Math.min(2.5, v));
plot({
  columns: 4,
  ...frame,
  panels: names.map((name) => {
    const y = normalise(x, name, G);
    return {
      title: name,
      heat: {
        ...area,
        values: sheet(4, (n, c, k) => clip(y[n][c][k])),
        scheme: 'diverging' as const,
        range: [-2.5, 2.5] as [number, number],
      },
    };
  }),
});
const gap = (a: Images, b: Images) =>
  Math.max(
    ...a.flat(2).map((v, i) => Math.abs(v - b.flat(2)[i])),
  );
check(
  'GN with one group is LN',
  gap(normalise(x, 'GN', 1), normalise(x, 'LN', 1)) < 1e-12, // [gn-limits]
);
check(
  'GN with C groups is IN',
  gap(normalise(x, 'GN', C), normalise(x, 'IN', 1)) < 1e-12,
);
const bright = x.map((image, n) =>
  n === 0 ? image.map((v) => v.map((w) => 10 * w + 7)) : image,
);
check(
  'only BN notices what the other examples are',
  names.every((name) => {
    const moved = normalise(bright, name, G)[1];
    const still = normalise(x, name, G)[1];
    return gap([moved], [still]) > 0.1 === (name === 'BN');
  }),
);

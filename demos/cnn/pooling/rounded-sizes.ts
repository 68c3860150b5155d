// Floor leaves pixels out, ceil lets a window hang over.
import {check, each, knob, plot, range, table} from 'lab';

const i = knob('size i', 14, [5, 40, 1]);
const k = knob('width k', 3, [1, 5, 1]);
const s = knob('stride s', 2, [1, 5, 1]);
const p = Math.min(
  knob('padding p', 0, [0, 3, 1]),
  Math.floor(k / 2),
);

/** Where each window begins; the first pixel is 0. */
export function starts(o: number, left: number) {
  return range(o).map((j) => j * s - left);
}
export const rules = {
  floor(i: number) {
    const o = Math.floor((i + 2 * p - k) / s) + 1; // [floor]
    return starts(o, p);
  },
  ceil(i: number) {
    const o = Math.ceil((i + 2 * p - k) / s) + 1; // [ceil]
    // A window that begins behind the last pixel is dropped.
    return starts(o, p).filter((a) => a < i);
  },
  same(i: number) {
    const o = Math.ceil(i / s); // [same]
    const padding = Math.max((o - 1) * s + k - i, 0);
    return starts(o, Math.floor(padding / 2));
  },
};
/** Pixels that no window sees; windows that hang over. */
export function losses(at: number[], i: number) {
  const seen = (x: number) =>
    at.some((a) => a <= x && x < a + k);
  return {
    unseen: range(i).filter((x) => !seen(x)).length,
    over: at.filter((a) => a < 0 || a + k > i).length,
  };
}

// --- picture ---
const sizes = range(5, 41);
const windows = each(rules, (rule) => rule(i));
const layers = Math.ceil(k / s);
const names = Object.keys(rules);
plot({
  columns: 2,
  panels: [
    {
      title: 'windows',
      x: {label: 'pixel'},
      y: {ticks: names.map((name, r) => [-4 * r, name])},
      lines: each(windows, (at, name, r) => ({
        x: at.flatMap((a) => [a, a + k, NaN]),
        y: at.flatMap((_, j) => {
          const height = -4 * r - (3 * (j % layers)) / layers;
          return [height, height, NaN];
        }),
      })),
      rules: {
        'first pixel': {x: 0, tone: 'ink'},
        end: {x: i, tone: 'ink'},
      },
    },
    {
      title: 'size of the output',
      x: {label: 'i', values: sizes},
      lines: each(rules, (rule) => ({
        y: sizes.map((i) => rule(i).length),
        step: true,
      })),
    },
  ],
});
table({
  columns: [
    '',
    'size',
    'pixels not seen',
    'windows that hang over',
  ],
  rows: each(windows, (at) => [
    at.length,
    ...Object.values(losses(at, i)),
  ]),
});
const {floor, ceil, same} = each(windows, (at) =>
  losses(at, i),
);
check(
  'floor without padding: (i − k) mod s pixels unseen, if k ≥ s',
  p > 0 ||
    k < s ||
    (floor.unseen === (i - k) % s && floor.over === 0),
);
check(
  'ceil and same see every pixel, if k ≥ s',
  k < s || ceil.unseen + same.unseen === 0,
);

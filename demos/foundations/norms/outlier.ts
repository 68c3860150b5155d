// One outlier: the median stays, the mean and midrange move.
import {abs, check, each, knob, linspace, max, mean} from 'lab';
import {min, plot, sub, table} from 'lab';

const outlier = knob('y₅', 30, [-10, 30, 1]);
const y = [1, 2, 3, 4, outlier];

/** Minimises Σ |yᵢ − c|: as many data below c as above. */
export function median(y: number[]) {
  const sorted = [...y].sort((u, v) => u - v);
  return sorted[(y.length - 1) / 2]; // [robust-centre]
}

/** Minimises max |yᵢ − c|. */
export function midrange(y: number[]) {
  return (min(y) + max(y)) / 2; // [robust-centre]
}

/** ‖y − c‖ₚ / n^(1/p), one scale for all p. */
export function error(y: number[], c: number, p: number) {
  const size = abs(sub(y, c));
  if (p === Infinity) return max(size);
  return mean(size.map((s) => s ** p)) ** (1 / p);
}

const lengths = {L1: 1, L2: 2, 'L∞': Infinity};
const centres = {
  L1: median(y),
  L2: mean(y), // [robust-centre]
  'L∞': midrange(y),
};

// --- picture ---
const c = linspace(-10, 30, 401);
const errors = each(lengths, (p: number) =>
  c.map((ci) => error(y, ci, p)),
);
const least = each(lengths, (p: number, name) =>
  error(y, centres[name], p),
);
plot({
  x: {label: 'c', values: c},
  y: {label: '‖y − c‖ₚ / n^(1/p)', domain: [0, 40]},
  lines: errors,
  points: {
    ...each(centres, (ci, name) => [[ci, least[name]]]),
    yᵢ: {x: y, y: y.map(() => 0), tone: 'ink'},
  },
});
table({columns: ['', 'c'], rows: centres, digits: 1});
check(
  'no other c has a smaller error',
  Object.values(
    each(errors, (e, name) => min(e) >= least[name] - 1e-9),
  ).every(Boolean),
);
check(
  'the median is 2 or 3, wherever the outlier is',
  centres.L1 === 2 || centres.L1 === 3,
);

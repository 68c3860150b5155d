// How far to nudge: too far bends, too near drowns in rounding.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  range,
  scientific,
} from 'lab';

const w = knob('w', {value: 0.7, min: 0.2, max: 2, step: 0.1});
const distance = knob('distance to the kink', {
  value: 1e-3,
  min: 1e-6,
  max: 1e-1,
  log: true,
});

/** (f(w + h) − f(w)) / h, wrong by about h f″/2. */
export function forwardDifference(
  f: (w: number) => number,
  w: number,
  h: number,
) {
  return (f(w + h) - f(w)) / h;
}

/** (f(w + h) − f(w − h)) / 2h, wrong by about h² f‴/6. */
export function centralDifference(
  f: (w: number) => number,
  w: number,
  h: number,
) {
  return (f(w + h) - f(w - h)) / (2 * h); // [nudge-error]
}

const {cosh, tanh} = Math;
const loss = (w: number) => (tanh(w) - 1) ** 2 / 2;
const slope = (tanh(w) - 1) / cosh(w) ** 2;
const relu = (w: number) => Math.max(0, w);

const h = range(49).map((k) => 10 ** (-k / 4));
const off = (
  difference: typeof centralDifference,
  f: (w: number) => number,
  w: number,
  slope: number,
) => h.map((hi) => Math.abs(difference(f, w, hi) - slope));
const oneSided = off(forwardDifference, loss, w, slope);
const central = off(centralDifference, loss, w, slope);
const kink = off(centralDifference, relu, distance, 1);
const epsilon = 2 ** -52;

plot({
  columns: 2,
  x: {label: 'h', values: h, log: true},
  y: {log: true, domain: [1e-13, 1]},
  panels: [
    {
      title: 'smooth loss',
      lines: {'one-sided': oneSided, central},
    },
    {
      title: 'ReLU near its kink',
      lines: {central: kink.map((e) => Math.max(e, 1e-13))},
      rules: {kink: {x: distance}},
    },
  ],
});
const at = (hi: number) => h.findIndex((v) => v <= hi * 1.001);
print(
  'central, error at h = 0.1 and 0.01:',
  scientific(central[at(0.1)], 2),
  scientific(central[at(0.01)], 2),
);
print('slope:', fixed(slope, 4));
const best = Math.min(...central);
check(
  'the best h of the central difference is neither the largest nor the smallest',
  central[0] > best && central[48] > best,
);
/** How much nearer the slope comes from h = 0.01 to 0.001. */
const gain = (errors: number[]) =>
  errors[at(0.01)] / errors[at(0.001)];
check(
  'a tenth of h: one-sided ten times nearer, central a hundred times',
  Math.abs(gain(oneSided) / 10 - 1) < 0.05 &&
    Math.abs(gain(central) / 100 - 1) < 0.05, // [nudge-error]
);
check(
  'ReLU: a nudge across the kink is wrong, a shorter one is not',
  h.every(
    (hi, i) =>
      (hi > 1.01 * distance &&
        Math.abs(kink[i] - (1 - distance / hi) / 2) < 1e-9) ||
      (hi > distance && hi <= 1.01 * distance) ||
      kink[i] < 4 * epsilon * (1 + distance / hi), // rounding
  ),
);

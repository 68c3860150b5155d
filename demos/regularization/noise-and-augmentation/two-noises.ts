// On a line, noise on x shrinks w; noise on w changes nothing.
import {knob, linspace, mean} from 'lab';
import {best, check, each, plot, table} from 'lab';

const sigma = knob('σ', 0.5, [0, 1, 0.05]);
const x = [-1, -0.5, 0.2, 0.5, 1];
const y = [-1.1, -0.2, 0.3, 0.4, 1.2];

/** E over a fair coin: ε = σ or −σ, mean 0, variance σ². */
const average = (g: (e: number) => number) =>
  (g(sigma) + g(-sigma)) / 2;

export const error = (w: number) =>
  mean(x.map((xi, i) => (w * xi - y[i]) ** 2));
export const onInput = (w: number) =>
  mean(
    x.map((xi, i) =>
      average((e) => (w * (xi + e) - y[i]) ** 2),
    ),
  );
export const onWeight = (w: number) =>
  mean(
    x.map((xi, i) =>
      average((e) => ((w + e) * xi - y[i]) ** 2),
    ),
  );
const xx = mean(x.map((xi) => xi ** 2));
const xy = mean(x.map((xi, i) => xi * y[i]));

// --- picture ---
const w = linspace(0, 2, 201);
const losses = {
  'without noise': error,
  'noise on w': onWeight,
  'noise on x': onInput,
};
const least = each(losses, (f) => best(w, f));
plot({
  x: {label: 'w', values: w},
  y: {label: 'mean squared error', domain: [0, 1]},
  aspect: 0.55,
  lines: losses,
  points: each(least, ({choice, cost}) => [[choice, cost]]),
});
table({
  columns: ['best w', 'its error'],
  rows: each(least, ({choice, cost}) => [choice, cost]),
  digits: 2,
});
const s2 = sigma ** 2;
const near = (a: number, b: number) => Math.abs(a - b) < 1e-9; // rounding
check(
  'noise on w adds σ² mean x², at every w',
  w.every((wi) => near(onWeight(wi), error(wi) + s2 * xx)),
);
check(
  'noise on x adds σ² w²',
  w.every((wi) => near(onInput(wi), error(wi) + s2 * wi ** 2)),
);
check(
  'the best w is mean xy / (mean x² + σ²)',
  Math.abs(least['noise on x'].choice - xy / (xx + s2)) <=
    0.0051,
); // the grid

// Noise on the weights blurs the loss: sharp wells fill up.
import {dot, iterate, knob, linspace, random, sum} from 'lab';
import {check, plot, print, range, table} from 'lab';

const sigma = knob('σ', 0.6, [0, 0.8, 0.02]);
const eta = knob('η', 0.02, [0.005, 0.02, 0.005]);

/** A bell at a, averaged over w + ε with ε ~ N(0, σ²) */
function bell(
  w: number,
  a: number,
  width: number,
  sigma: number,
) {
  const s = Math.hypot(width, sigma); // variances add
  return (width / s) * Math.exp(-(((w - a) / s) ** 2) / 2);
}
/** E J(w + ε), which is J itself for σ = 0 */
export const blurred = (w: number, sigma: number) =>
  1 - bell(w, -1, 0.15, sigma) - 0.8 * bell(w, 1, 0.8, sigma);
export const slope = (w: number, sigma: number) =>
  (blurred(w + 1e-4, sigma) - blurred(w - 1e-4, sigma)) / 2e-4;

/** Descent from the bottom of the sharp well */
const descend = (gradient: (w: number) => number) =>
  iterate(80 / eta, -1, (w) => w - eta * gradient(w));
const onJ = descend((w) => slope(w, 0));
const onBlurred = descend((w) => slope(w, sigma));
const noisy = range(20).map((i) => {
  const dice = random(10 + i);
  const shaken = (w: number) => w + sigma * dice.normal();
  return descend((w) => slope(shaken(w), 0)); // [blurred-loss]
});

// --- picture ---
const w = linspace(-2, 3, 201);
const t = range(0, 80 / eta + 1, 0.2 / eta);
const seen = (path: number[]) => t.map((ti) => path[ti]);
plot({
  columns: 2,
  panels: [
    {
      title: 'loss',
      x: {label: 'w', values: w},
      y: {domain: [-0.1, 1.1]},
      lines: {
        J: (wi) => blurred(wi, 0),
        'J, blurred': (wi) => blurred(wi, sigma),
      },
    },
    {
      title: 'w during descent',
      x: {label: 'step', values: t},
      y: {domain: [-3, 3]},
      lines: {
        J: seen(onJ),
        'J, blurred': seen(onBlurred),
        'one noisy run': seen(noisy[0]),
      },
    },
  ],
});
table({
  columns: ['sharp well', 'wide well'],
  rows: {
    J: [blurred(-1, 0), blurred(1, 0)],
    'J, blurred': [blurred(-1, sigma), blurred(1, sigma)],
  },
  digits: 2,
});
const isOut = (path: number[]) => path[80 / eta] > 0;
const escaped = noisy.filter(isOut).length;
print('noisy runs of 20 in the wide well:', escaped);
check(
  'without noise descent stays in the sharp well',
  Math.abs(onJ[80 / eta] + 1) < 0.05,
);
const z = linspace(-8, 8, 161);
const density = z.map((zi) => Math.exp((-zi * zi) / 2));
const average = (wi: number) =>
  dot(
    density,
    z.map((zi) => blurred(wi + sigma * zi, 0)),
  );
check(
  'the blurred loss is the average of J around w',
  [-1.2, -0.9, 0.3, 2].every(
    (wi) =>
      Math.abs(
        average(wi) / sum(density) - blurred(wi, sigma),
      ) < 1e-4,
  ),
);
check(
  'where descent on it leaves the sharp well, noisy runs do',
  !isOut(onBlurred) || escaped > 10,
);

// A rare large gradient outvoted: Adam climbs, AMSGrad does not.
import {check, each, fixed, isClose, iterate, knob} from 'lab';
import {linspace, plot, print, range, sum, table} from 'lab';

const n = knob('n, period', 3, [3, 30, 1]);
const beta1 = knob('β₁', 0, [0, 0.95, 0.05]);
const beta2 = knob('β₂', 0.1, [0.02, 0.999, 0.001]);
const periods = 400;
/** n once in n steps, else −1: the mean slope is 1/n > 0. */
export function slope(t: number, n: number) {
  return t % n === 1 ? n : -1;
}

/** Adam or AMSGrad on [−1, 1] from 0, with η = 0.5/√t. */
export function run(isAmsgrad: boolean) {
  let [m, r, most] = [0, 0, 0];
  return iterate(n * periods, 0, (theta, k) => {
    const [t, g] = [k + 1, slope(k + 1, n)];
    m = beta1 * m + (1 - beta1) * g;
    r = beta2 * r + (1 - beta2) * g * g;
    most = Math.max(most, r); // [amsgrad]
    const step = isAmsgrad
      ? m / Math.sqrt(most)
      : m / (1 - beta1 ** t) / Math.sqrt(r / (1 - beta2 ** t));
    const next = theta - (0.5 / Math.sqrt(t)) * step;
    return Math.min(1, Math.max(-1, next));
  });
}

/** Σ m/√r over a period, once m and r repeat themselves. */
export function push(n: number, beta1: number, beta2: number) {
  const share = (beta: number, k: number) =>
    ((1 - beta) * beta ** (k - 1)) / (1 - beta ** n);
  return sum(
    range(1, n + 1).map((k) => {
      const m = -1 + (n + 1) * share(beta1, k);
      const r = 1 + (n * n - 1) * share(beta2, k); // [periodic-r]
      return m / Math.sqrt(r); // [wrong-way]
    }),
  );
}
const ways = {Adam: run(false), AMSGrad: run(true)};
const now = push(n, beta1, beta2);

// --- picture ---
const ends = each(ways, (path) =>
  range(periods + 1).map((k) => path[k * n]),
);
const grid = linspace(0.01, 0.999, 300);
plot({
  columns: 2,
  panels: [
    {
      title: 'θ after each period',
      x: {label: 'period'},
      y: {domain: [-1.1, 1.1]},
      lines: ends,
      rules: {minimum: {y: -1, tone: 'ink'}},
    },
    {
      title: 'Adam: S = Σ m/√r over a period',
      x: {label: 'β₂', values: grid},
      lines: {
        'below 0: uphill': grid.map((b) => push(n, beta1, b)),
      },
      points: {'this β₂': [[beta2, now]]},
      rules: {'': {y: 0, tone: 'ink'}},
    },
  ],
});
table({
  columns: ['', 'θ at the end'],
  rows: each(ways, (path) => path[path.length - 1]),
  digits: 2,
});
print('S:', fixed(now, 2));
/** Σ m/√r over the last period of a run, from its steps. */
const last = range(n * periods - n, n * periods);
const walked = sum(
  last.map((k) => {
    const step = ways.Adam[k] - ways.Adam[k + 1];
    return (step * Math.sqrt(k + 1)) / 0.5;
  }),
);
check(
  'where no wall stops it, the last period moves θ by −ηS',
  Math.max(...last.map((k) => Math.abs(ways.Adam[k + 1]))) >
    0.999 || isClose(walked, now, 0.02),
);
const end = each(ways, (path) => path[n * periods]);
check(
  'Adam ends on the side that S says',
  Math.abs(now) < 0.1 ||
    Math.sign(end.Adam) === -Math.sign(now),
);
check('AMSGrad ends below its start', end.AMSGrad < -0.2);

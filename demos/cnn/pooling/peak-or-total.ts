// The mean knows the total of a signal, the maximum its peak.
import {check, each, erf, knob, linspace, plot} from 'lab';
import {range, sum, table} from 'lab';

const n = knob('positions n', 64, [16, 256, 16]);
const T = knob('total T', 4, [0, 8, 0.5]);

/** P(z < t) of noise with variance 1 */
function below(t: number) {
  return (1 + erf(t / Math.SQRT2)) / 2;
}
/** How often the mean is larger with the signal. */
export function byMean(n: number, T: number) {
  return below(T / Math.sqrt(2 * n)); // [mean-or-max]
}
/** The same of the maximum, if K positions get T/K each. */
export function byMax(n: number, T: number, K: number) {
  const t = linspace(-6, 6 + T, 1500);
  const noise = t.map((u) => below(u) ** n); // P(max < u)
  const signal = t.map(
    (u) => below(u) ** (n - K) * below(u - T / K) ** K,
  );
  const parts = range(1, t.length).map((i) => {
    const step = signal[i] - signal[i - 1]; // P(max is here)
    return (step * (noise[i] + noise[i - 1])) / 2;
  });
  return sum(parts); // [mean-or-max]
}

// --- picture ---
const K = [1, 2, 4, 8, n];
const shares = {
  mean: K.map(() => byMean(n, T)),
  max: K.map((k) => byMax(n, T, k)),
};
plot({
  x: {label: 'K', values: K, log: true},
  y: {label: 'right of pairs', domain: [0.4, 1]},
  lines: shares,
  rules: {guessing: {y: 0.5, tone: 'muted'}},
});
table({
  columns: ['one position', 'all positions'],
  rows: each(shares, (of) => [of[0], of[of.length - 1]]),
  digits: 2,
});
check(
  'a peak is found by the maximum, a spread signal by the mean',
  T < 2 ||
    (shares.max[0] > shares.mean[0] &&
      shares.max[4] < shares.mean[4]),
);
check(
  'of a single position, mean and maximum are the same',
  Math.abs(byMax(1, T, 1) - byMean(1, T)) < 1e-4, // the grid
);

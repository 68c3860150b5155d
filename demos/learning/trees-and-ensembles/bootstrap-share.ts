// A bootstrap sample holds 1 − 1/e of the data, about.
import {check, fixed, knob, mean, plot} from 'lab';
import {print, random, range, std} from 'lab';

const n = knob('n', 100, [2, 500, 1]);
const dice = random(1);

/** The share of n that n draws with replacement catch */
export function caught(n: number) {
  return new Set(dice.bootstrap(n)).size / n;
}
/** Each is missed by n draws with probability (1 − 1/n)ⁿ. */
export function expected(n: number) {
  return 1 - (1 - 1 / n) ** n; // [missed]
}
const shares = range(4000).map(() => caught(n));

// --- picture ---
const bins = range(n + 2).map((c) => (c - 0.5) / n);
plot({
  x: {label: 'share of distinct examples', domain: [0, 1]},
  histogram: {samples: {samples: shares, bins, density: true}},
  rules: {
    '1 − 1/e': {x: 1 - 1 / Math.E},
    '2/3': {x: 2 / 3, tone: 'muted'},
  },
});
print('on average:', fixed(mean(shares), 4));
print('1 − (1 − 1/n)ⁿ:', fixed(expected(n), 4));
print(
  'at least two thirds:',
  fixed(mean(shares.map((s) => Number(s >= 2 / 3))), 3),
);
const doubt = std(shares) / Math.sqrt(shares.length);
check(
  'the average is that of the formula',
  Math.abs(mean(shares) - expected(n)) < 5 * doubt,
);

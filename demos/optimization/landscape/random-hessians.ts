// A random Hessian is hardly ever positive definite in many dimensions.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const lift = knob('s', {value: 0, min: 0, max: 3, step: 0.1});
const n = knob('n', {value: 8, min: 1, max: 8, step: 1});
const draws = 20000;
const dice = random(7);

/** Symmetric, N(0, 2) on the diagonal and N(0, 1) beside it. */
export function randomSymmetric(n: number) {
  const H = range(n).map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    H[i][i] = Math.SQRT2 * dice.normal(); // [random-symmetric]
    for (let j = 0; j < i; j++)
      H[i][j] = H[j][i] = dice.normal();
  }
  return H;
}

/** Positive pivots of elimination = positive eigenvalues. */
export function positives(matrix: number[][]) {
  const H = matrix.map((row) => [...row]);
  let count = 0;
  for (let k = 0; k < H.length; k++) {
    if (H[k][k] > 0) count++; // [count-signs]
    for (let i = k + 1; i < H.length; i++) {
      const f = H[i][k] / H[k][k];
      for (let j = k; j < H.length; j++) H[i][j] -= f * H[k][j];
    }
  }
  return count;
}

/** How many of the draws have 0, 1 … n positive eigenvalues. */
export function tally(n: number, lift: number, draws: number) {
  const counts = new Array<number>(n + 1).fill(0);
  for (let d = 0; d < draws; d++) {
    const H = randomSymmetric(n);
    for (let i = 0; i < n; i++) H[i][i] += lift * Math.sqrt(n); // [low-loss]
    counts[positives(H)]++;
  }
  return counts.map((c) => c / draws);
}
/** n fair coins, k heads. */
export function coins(n: number, k: number) {
  let p = 0.5 ** n;
  for (let i = 0; i < k; i++) p *= (n - i) / (i + 1);
  return p;
}

const sizes = range(1, 9);
const shares = sizes.map((m) => tally(m, lift, draws));
const allPositive = sizes.map((m, i) => shares[i][m]);
plot({
  columns: 2,
  panels: [
    {
      title: 'share with all eigenvalues positive',
      x: {label: 'n', values: sizes},
      y: {log: true, domain: [1e-5, 1]},
      lines: {
        'random Hessians': allPositive.map((p) => p || NaN),
        coins: {y: sizes.map((m) => 0.5 ** m), dash: true},
      },
      points: {
        'random Hessians': sizes
          .map((m, i) => [m, allPositive[i]])
          .filter(([, p]) => p > 0),
      },
    },
    {
      title: 'positive eigenvalues of n',
      x: {label: 'k', values: range(n + 1).map(String)},
      bars: {
        'random Hessians': shares[n - 1],
        coins: range(n + 1).map((k) => coins(n, k)),
      },
    },
  ],
});
table({
  columns: ['n', '1', '2', '3', '4', '5'],
  rows: [
    [
      'random',
      ...allPositive.slice(0, 5).map((p) => fixed(p, 3)),
    ],
    ['coins', ...range(1, 6).map((m) => fixed(0.5 ** m, 3))],
  ],
});
const spread = 4 * Math.sqrt(0.25 / draws);
check(
  'for n = 2 the share is (1 − 1/√2)/2',
  lift > 0 ||
    Math.abs(allPositive[1] - (1 - Math.SQRT1_2) / 2) < spread,
);
check(
  'unlifted, it is below 2⁻ⁿ from n = 2 on',
  lift > 0 ||
    sizes.every((m, i) => m < 2 || allPositive[i] < 0.5 ** m),
);
check(
  'lifted by 3√n, nearly all are positive definite',
  lift < 3 || allPositive.every((p) => p > 0.97),
);

// A random Hessian is hardly ever positive definite if it is large.
import {check, each, fixed, knob, plot} from 'lab';
import {random, range, table} from 'lab';

const lift = knob('s', 0, [0, 3, 0.1]);
const n = knob('n', 8, [1, 8, 1]);
const draws = 20_000;
const dice = random(7);

/** N(s√n, 2) on the diagonal and N(0, 1) beside it. */
export function randomSymmetric(n: number, s = 0) {
  const H: number[][] = range(n).map(() => []);
  for (let i = 0; i < n; i++) {
    const shift = s * Math.sqrt(n); // [low-loss]
    H[i][i] = shift + Math.SQRT2 * dice.normal(); // [random-symmetric]
    for (let j = 0; j < i; j++)
      H[i][j] = H[j][i] = dice.normal(); // [random-symmetric]
  }
  return H;
}

/** Positive pivots of elimination = positive eigenvalues. */
export function positives(matrix: number[][]) {
  const H = matrix.map((row) => [...row]);
  let count = 0;
  for (let k = 0; k < H.length; k++) {
    if (H[k][k] > 0) count++; // [second-order-test]
    for (let i = k + 1; i < H.length; i++) {
      const f = H[i][k] / H[k][k];
      for (let j = k; j < H.length; j++) H[i][j] -= f * H[k][j];
    }
  }
  return count;
}

/** The shares with 0, 1 … n positive eigenvalues. */
export function tally(n: number, s: number, draws: number) {
  const shares = range(n + 1).map(() => 0);
  for (let d = 0; d < draws; d++)
    shares[positives(randomSymmetric(n, s))] += 1 / draws;
  return shares;
}

// --- picture ---
/** n fair coins, k heads. */
export function coins(n: number, k: number): number {
  if (k === 0) return 0.5 ** n; // [count-signs]
  return (coins(n, k - 1) * (n - k + 1)) / k;
}
const sizes = range(1, 9);
const tallies = each(sizes, (m) => tally(m, lift, draws));
const all = sizes.map((m) => tallies[m][m]);
const tossed = sizes.map((m) => coins(m, m));
plot({
  panels: {
    'share with all eigenvalues positive': {
      x: {label: 'n', values: sizes},
      y: {log: true, domain: [1e-5, 1]},
      lines: {'random Hessians': all},
      formulas: {coins: tossed},
    },
    'positive eigenvalues of n': {
      x: {label: 'k', values: range(n + 1).map(String)},
      bars: {
        'random Hessians': tallies[n],
        coins: range(n + 1).map((k) => coins(n, k)),
      },
    },
  },
});
table({
  columns: ['n', ...sizes.map(String)],
  rows: {
    random: all.map((p) => fixed(p, 4)),
    coins: tossed.map((p) => fixed(p, 4)),
  },
});
/** Four standard deviations of a share of so many draws. */
const isNear = (share: number, p: number) =>
  Math.abs(share - p) < 4 * Math.sqrt((p * (1 - p)) / draws);
const cone = (1 - Math.SQRT1_2) / 2;
const three = 1 / 4 - Math.SQRT1_2 / Math.PI;
check(
  'the shares for n = 2 and 3 are those of the closed forms',
  lift > 0 || (isNear(all[1], cone) && isNear(all[2], three)),
);
check(
  'without lift it is below 2⁻ⁿ from n = 2 on',
  lift > 0 || all.every((p, i) => i === 0 || p < tossed[i]),
);
